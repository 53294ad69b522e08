import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {LocaleFacts} from '../../../locales/facts.js'
import {hrefOf, urlOf} from '../address.js'
import {feedAddresses} from '../feeds/addresses.js'
import {rememberFor} from '../remember.js'
import type {FactsByLocale, Site} from '../site.js'
import {printStylesheetAddress, stylesheetAddress} from '../style/addresses.js'
import {wordsOf} from '../words.js'
import type {Alternate} from './alternates.js'
import {written} from './document.js'
import {pageTitle, setPlain} from './plain.js'

/** No script runs, nothing is framed or sent; styles, fonts and pictures come from the site, pictures also over HTTPS. */
export const contentSecurityPolicy =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' https: data:; base-uri 'none'; form-action 'self'"

/** The policy of a page with scripts of its own: they, and WebAssembly, come from the site and ask only the site. */
export const scriptedSecurityPolicy = `${contentSecurityPolicy}; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'`

/** Give the policy that a file of the site is sent with: search pages, and their worker, run scripts. */
export const policyOf = (path: string): string =>
  /^(?:[a-z]+|assets)\/search\//u.test(path) ? scriptedSecurityPolicy : contentSecurityPolicy

export interface HeadInput {
  readonly title: string
  readonly description: string
  /** Address of the page, or null for one that is not to be found again (410, 404). */
  readonly address: string | null
  readonly alternates: readonly Alternate[]
  readonly openGraph: readonly (readonly [string, string])[]
  readonly jsonLd: object | null
  /** Address of the list that has feeds of its own beside the site's. */
  readonly feeds?: string | undefined
  /** Addresses of the module scripts that the page runs; only a page that has some lets scripts run at all. */
  readonly scripts?: readonly string[]
}

/** Build the head of any page. */
export function pageHead(
  input: HeadInput,
  site: Site,
  facts: LocaleFacts,
  all: FactsByLocale,
): readonly ElementContent[] {
  const {silent, scripted, feeds} = common(site.baseUrl, facts)
  const description = setPlain(input.description, facts)
  const scripts = input.scripts ?? []
  return [
    h('meta', {charSet: 'utf-8'}),
    h('title', pageTitle(input.title, site.siteName[facts.locale], facts)),
    scripts.length > 0 ? scripted : silent,
    h('meta', {name: 'description', content: description}),
    ...(input.address === null
      ? [h('meta', {name: 'robots', content: 'noindex'})]
      : located(input, site, all)),
    ...(input.feeds === undefined ? [] : feedLinks(input.feeds, input.title, site, facts)),
    feeds,
    ...scripts.map((address) => h('script', {type: 'module', src: hrefOf(site.baseUrl, address)})),
    ...(input.address === null ? [] : social(input, setPlain(input.title, facts), description, site, facts)),
    ...(input.jsonLd === null ? [] : [h('script', {type: 'application/ld+json'}, dataBlock(input.jsonLd))]),
  ]
}

/** Write what is the same in every head of a locale, once for all of them. */
const common = rememberFor((baseUrl, facts: LocaleFacts) => {
  const settings = (policy: string) =>
    written(
      h('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
      h('meta', {httpEquiv: 'Content-Security-Policy', content: policy}),
      h('meta', {name: 'color-scheme', content: 'light'}),
      h('link', {rel: 'stylesheet', href: hrefOf(baseUrl, stylesheetAddress)}),
      h('link', {rel: 'stylesheet', href: hrefOf(baseUrl, printStylesheetAddress), media: 'print'}),
    )
  return {
    silent: settings(contentSecurityPolicy),
    scripted: settings(scriptedSecurityPolicy),
    feeds: written(...feedLinks(`/${facts.locale}/`, wordsOf(facts.locale)('index'), {baseUrl}, facts)),
  }
})

const located = ({address, alternates}: HeadInput, site: Site, all: FactsByLocale): readonly Element[] => [
  h('link', {rel: 'canonical', href: urlOf(site.baseUrl, address ?? '/')}),
  ...alternates.map(({locale, address: other}) =>
    h('link', {
      rel: 'alternate',
      hrefLang: locale === null ? 'x-default' : all[locale].tag,
      href: urlOf(site.baseUrl, other),
    }),
  ),
]

const feedLinks = (
  home: string,
  about: string,
  site: Pick<Site, 'baseUrl'>,
  facts: LocaleFacts,
): readonly Element[] =>
  feedAddresses(home).map(({type, address, name}) =>
    h('link', {
      rel: 'alternate',
      type,
      title: `${setPlain(about, facts)} (${setPlain(name, facts)})`,
      href: hrefOf(site.baseUrl, address),
    }),
  )

function social(
  input: HeadInput,
  title: string,
  description: string,
  site: Site,
  facts: LocaleFacts,
): readonly Element[] {
  const properties: readonly (readonly [string, string])[] = [
    ['og:title', title],
    ['og:description', description],
    ['og:url', urlOf(site.baseUrl, input.address ?? '/')],
    ['og:site_name', setPlain(site.siteName[facts.locale], facts)],
    ...input.openGraph,
  ]
  return [
    ...properties.map(([property, content]) => h('meta', {property, content})),
    h('meta', {name: 'twitter:card', content: 'summary'}),
    h('meta', {name: 'twitter:title', content: title}),
  ]
}

/** Write JSON so that it neither ends its element nor needs a reference in XML. */
const dataBlock = (value: object): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/gu,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
