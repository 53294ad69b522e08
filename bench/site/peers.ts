import {mkdir, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {locales, type Locale} from '../../src/model/locale.js'
import {categoryOf, idOf, issuedAt, pageOf} from './content.js'
import {measure, setAside} from './measure.js'

/** Folders of a peer: its project, and what it makes. */
export interface Project {
  readonly folder: string
  readonly out: string
}

const siteUrl = 'https://press.example'
const yearOf = (n: number, count: number): number => issuedAt(n, count).getUTCFullYear()
const addressOf = (locale: Locale, n: number, count: number): string =>
  `/${locale}/${yearOf(n, count)}/${idOf(n)}/`

async function write(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, body] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), {recursive: true})
    await writeFile(join(folder, path), body)
  }
}

/** One document as both peers read it: front matter, then the very Markdown that Bayan renders, below its title. */
export function documentOf(locale: Locale, n: number, count: number, edit = ''): string {
  const {title, text} = pageOf(locale, n, edit)
  const body = text.slice(text.indexOf('\n\n') + 2)
  const front = {
    title,
    date: issuedAt(n, count).toISOString(),
    translationKey: idOf(n),
    url: addressOf(locale, n, count),
    permalink: addressOf(locale, n, count),
    locale,
    categories: [categoryOf(n)],
    versions: locales.map((one) => ({locale: one, url: siteUrl + addressOf(one, n, count)})),
  }
  const lines = Object.entries(front).map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
  return `---\n${lines.join('\n')}\n---\n\n${body}`
}

/** Give the file of a document below a peer's content folder. */
export const contentPath = (locale: Locale, n: number, count: number): string =>
  `content/${locale}/${yearOf(n, count)}/${idOf(n)}.md`

async function writeContent(folder: string, count: number): Promise<void> {
  for (let n = 1; n <= count; n += 1)
    for (const locale of locales)
      await write(folder, {[contentPath(locale, n, count)]: documentOf(locale, n, count)})
}

const hugoHead = `<!DOCTYPE html>
<html lang="{{ .Site.Language.Lang }}" dir="{{ .Site.Language.LanguageDirection | default "ltr" }}">
<head><meta charset="utf-8"><title>{{ .Title }} — {{ .Site.Title }}</title>
<meta name="viewport" content="width=device-width"><meta name="description" content="{{ .Summary | plainify }}">
<link rel="canonical" href="{{ .Permalink }}">
{{ range .AllTranslations }}<link rel="alternate" hreflang="{{ .Language.Lang }}" href="{{ .Permalink }}">{{ end }}
<meta property="og:title" content="{{ .Title }}"><meta property="og:url" content="{{ .Permalink }}"></head>`

const hugo: Readonly<Record<string, string>> = {
  'config.json': JSON.stringify({
    baseURL: `${siteUrl}/`,
    defaultContentLanguage: 'fr',
    defaultContentLanguageInSubdir: true,
    paginate: 100,
    languages: Object.fromEntries(
      locales.map((locale, index) => [
        locale,
        {
          contentDir: `content/${locale}`,
          title: 'Press',
          weight: index + 1,
          languageDirection: {fr: 'ltr', ar: 'rtl', en: 'ltr'}[locale],
        },
      ]),
    ),
  }),
  'layouts/_default/single.html': `${hugoHead}<body><header><a href="/">{{ .Site.Title }}</a><nav>{{ range .AllTranslations }}<a href="{{ .RelPermalink }}">{{ .Language.Lang }}</a>{{ end }}</nav></header>
<main><article><h1>{{ .Title }}</h1><time>{{ .Date }}</time>{{ .Content }}</article></main></body></html>`,
  'layouts/_default/list.html': `${hugoHead}<body><main><ul>{{ range (.Paginate .Pages).Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Date }}</li>{{ end }}</ul></main></body></html>`,
  'layouts/index.html': `${hugoHead}<body><main><ul>{{ range first 100 .Site.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></main></body></html>`,
}

/** Lay out a Hugo site of the same content: pages with their versions, lists by year and topic, RSS, sitemap. */
export async function layHugo(folder: string, count: number): Promise<Project> {
  await writeContent(folder, count)
  await write(folder, hugo)
  return {folder, out: join(folder, 'public')}
}

const eleventy: Readonly<Record<string, string>> = {
  'package.json': '{"type": "module", "private": true}',
  'eleventy.config.js': `export default (config) => {
  config.addCollection('latest', (all) => all.getFilteredByGlob('content/**/*.md').sort((a, b) => b.date - a.date).slice(0, 100))
  return {dir: {input: 'content', includes: '../includes', output: 'public'}, markdownTemplateEngine: false}
}
`,
  'content/content.11tydata.json': '{"layout": "page.11ty.js"}',
  'includes/page.11ty.js': `const escape = (text) => text.replace(/[&<>"]/g, (sign) => '&#' + sign.charCodeAt(0) + ';')
export const render = (data) => \`<!DOCTYPE html>
<html lang="\${data.locale}" dir="\${data.locale === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><title>\${escape(data.title)} — Press</title>
<meta name="viewport" content="width=device-width"><meta name="description" content="\${escape(data.title)}">
\${data.versions.map(({locale, url}) => \`<link rel="alternate" hreflang="\${locale}" href="\${url}">\`).join('')}
<meta property="og:title" content="\${escape(data.title)}"><meta property="og:url" content="${siteUrl}\${data.page.url}"></head>
<body><header><nav>\${data.versions.map(({locale, url}) => \`<a href="\${url}">\${locale}</a>\`).join('')}</nav></header>
<main><article><h1>\${escape(data.title)}</h1><time>\${data.page.date.toISOString()}</time>\${data.content}</article></main></body></html>\`
`,
  'content/index.11ty.js': `export const data = {permalink: '/index.html', layout: false}
export const render = ({collections}) => '<ul>' + collections.latest.map(({url, data}) => \`<li><a href="\${url}">\${data.title}</a></li>\`).join('') + '</ul>'
`,
}

/** Fetch Eleventy beside the bench, not into the project, and lay out a site of the same content. */
export async function layEleventy(folder: string, count: number): Promise<Project> {
  await writeContent(folder, count)
  await write(folder, eleventy)
  await measure('npm', ['install', '--no-audit', '--no-fund', '--silent', '@11ty/eleventy@3.1.8'], {
    cwd: folder,
  })
  return {folder, out: join(folder, 'public')}
}

/** Empty what a peer made before, and build all of it. */
export const build = {
  hugo: ({folder, out}: Project) => {
    setAside(out)
    return measure('hugo', ['--quiet'], {cwd: folder})
  },
  eleventy: ({folder, out}: Project) => {
    setAside(out)
    return measure('node', ['node_modules/@11ty/eleventy/cmd.cjs', '--quiet'], {cwd: folder})
  },
}
