import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Locale} from '../../model/locale.js'
import {hrefOf, urlOf} from '../address.js'
import type {EditionHead} from '../edition.js'
import type {DocumentSite, FactsByLocale, Site} from '../site.js'
import {wordsOf} from '../words.js'
import {notice} from './article.js'
import {writePage} from './document.js'
import {frame} from './frame.js'
import {pageHead} from './head.js'
import {setInline} from './plain.js'
import {indexAddresses} from './site-alternates.js'

interface Told {
  readonly title: string
  /** What names the page where it stands alone, when the title does not. */
  readonly name?: string
  /** What the heading is about. */
  readonly of?: readonly Element[]
  readonly content: readonly ElementContent[]
}

function told(
  {title, name = title, of = [], content}: Told,
  locale: Locale,
  versions: ReadonlyMap<Locale, string>,
  site: Site,
  all: FactsByLocale,
): string {
  const facts = all[locale]
  const head = pageHead(
    {title: name, description: name, address: null, alternates: [], openGraph: [], jsonLd: null},
    site,
    facts,
    all,
  )
  const main = h('article', [h('header', [h('h1', title), ...of]), ...content])
  return writePage(facts, head, frame([main], versions, site, facts, all))
}

/** What is told of an edition that was withdrawn. */
type Withdrawn = Pick<EditionHead, 'locale' | 'notes' | 'reference' | 'history'>

/**
 * Render what stands at the address of an edition that was withdrawn, to be served with 410. It says that, when and why,
 * and no word of the document, which its reference names; `site.published` is where each locale says the same, or is still
 * public.
 */
export function renderWithdrawn(
  {locale, notes, reference, history}: Withdrawn,
  site: DocumentSite,
  all: FactsByLocale,
): string {
  const words = wordsOf(locale)
  const withdrawals = notes.filter(({kind}) => kind === 'withdrawal').map((note) => notice(note, all[locale]))
  const title = words('withdrawnTitle')
  const content = [
    h('p', words('withdrawnText')),
    ...withdrawals,
    ...(history === undefined
      ? []
      : [
          h('p', {className: ['onward']}, [h('a', {href: hrefOf(site.baseUrl, history)}, words('versions'))]),
        ]),
  ]
  const of = h('p', {className: ['of']}, setInline(reference, all[locale]))
  return told({title, name: `${title} — ${reference}`, of: [of], content}, locale, site.published, site, all)
}

/** Render what stands where there is nothing, to be served with 404. */
export function renderNotFound(locale: Locale, site: Site, all: FactsByLocale): string {
  const words = wordsOf(locale)
  const home = h('a', {href: hrefOf(site.baseUrl, `/${locale}/`)}, words('index'))
  const content = [h('p', words('notFoundText')), h('p', [home])]
  return told({title: words('notFoundTitle'), content}, locale, indexAddresses, site, all)
}

/** Render what stands at an address whose document is at another: it leads there at once, without a script. */
export function renderRedirect(locale: Locale, address: string, site: Site, all: FactsByLocale): string {
  const facts = all[locale]
  const words = wordsOf(locale)
  const href = hrefOf(site.baseUrl, address)
  const head = [
    h('meta', {charSet: 'utf-8'}),
    h('title', words('moved')),
    h('meta', {httpEquiv: 'refresh', content: `0; url=${href}`}),
    h('meta', {name: 'robots', content: 'noindex'}),
    h('link', {rel: 'canonical', href: urlOf(site.baseUrl, address)}),
  ]
  return writePage(facts, head, [
    h('main', {id: 'main'}, [h('h1', words('moved')), h('p', [h('a', {href}, words('movedText'))])]),
  ])
}
