import type {Root as MdastRoot} from 'mdast'
import {toHtml} from 'hast-util-to-html'
import {toHast} from 'mdast-util-to-hast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {facts} from '../locales/index.js'
import {locales} from '../src/model/locale.js'
import {addressOf, fileOf} from '../src/render/address.js'
import {gate} from '../src/render/gate/gate.js'
import {renderPage} from '../src/render/page/render-page.js'
import {editions} from '../test/render/fixtures/editions.js'
import {site} from '../test/render/fixtures/site.js'

const wantedWords = 400
const seconds = 4

/** Repeat the fixture's text below its title to about 400 words. */
function long(text: string): string {
  const [head = '', ...rest] = text.split('\n## ')
  const body = rest.join('\n## ').replace(/\[\^1\]:.*/su, '')
  let out = text
  for (let n = 0; out.split(/\s+/u).length < wantedWords; n += 1) out += `\n\n## ${n} ${body}`
  return head === '' ? text : out
}

/** Count how often `work` runs in a second of processor time, after a warm start; a busy machine does not count. */
function rate(work: () => unknown): number {
  for (let n = 0; n < 30; n += 1) work()
  const start = process.cpuUsage()
  const spent = () => {
    const {user, system} = process.cpuUsage(start)
    return (user + system) / 1e6
  }
  let runs = 0
  for (; spent() < seconds; runs += 1) work()
  return runs / spent()
}

const parser = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkGfm).freeze()
const published = new Map(locales.map((locale) => [locale, addressOf(editions[locale])] as const))
const context = {baseUrl: site.baseUrl, facts, isPublic: () => true}

for (const locale of locales) {
  const edition = {...editions[locale], text: long(editions[locale].text)}
  const words = edition.text.split(/\s+/u).length
  const bare = rate(() => toHtml(toHast(parser.parse(edition.text) as MdastRoot)))
  const whole = rate(() => renderPage(edition, {...site, published}, facts))
  const path = fileOf(published.get(locale) ?? '/')
  const body = renderPage(edition, {...site, published}, facts)
  const judged = rate(() => gate([{path, body}], context))
  console.log(
    `${locale}: ${words} words; bare remark to HTML ${bare.toFixed(0)} pages/s; renderPage ${whole.toFixed(0)} pages/s; gate ${judged.toFixed(0)} pages/s`,
  )
}
