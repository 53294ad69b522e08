import {locales} from '../../model/locale.js'
import {finding, type PageFinding} from './finding.js'
import type {HtmlPage} from './page.js'
import {elements, named, placeOf, texts, type Node} from './tree.js'

const charsetWithinBytes = 1024
const isoInstant =
  /^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?(?:Z|[+-][0-9]{2}:[0-9]{2}))?$/u

/** Check language, direction and encoding of a page: A01–A04, A06, A07, A29. */
export function checkDocument(page: HtmlPage): readonly PageFinding[] {
  const {lang = '', dir = ''} = page.html.attributes
  const found: PageFinding[] = []
  if (page.facts === null)
    found.push(finding('A01', 'html', lang, 'Give html the tag of one of the locales.'))
  if (page.facts !== null && dir !== page.facts.direction)
    found.push(finding('A02', 'html', dir, `Give html dir="${page.facts.direction}".`))
  if (!saysCharset(page.source)) found.push(finding('A07', 'head', '', 'Put meta charset first in the head.'))
  if (page.source !== page.source.normalize('NFC'))
    found.push(finding('A07', 'html', '', 'Write the page in NFC.'))
  const form = /[\uFB50-\uFD3D\uFD40-\uFDFB\uFE70-\uFEFC]/u.exec(page.source)?.[0]
  if (form !== undefined)
    found.push(finding('A07', 'html', form, 'Write Arabic letters, not presentation forms.'))
  return [...found, ...checkLanguage(page), ...elements(page.html).flatMap(checkElement)]
}

/** Tell whether the encoding is said within the bytes that a reader looks for it in. */
function saysCharset(source: string): boolean {
  const start = source.slice(0, charsetWithinBytes)
  const said = /<meta charset="utf-8"/iu.exec(start)
  return said !== null && Buffer.byteLength(start.slice(0, said.index + said[0].length)) <= charsetWithinBytes
}

const nothing: readonly PageFinding[] = []

function checkElement(node: Node): readonly PageFinding[] {
  const {dir, align, lang, datetime} = node.attributes
  if (dir === undefined && align === undefined && lang === undefined && node.name !== 'time') return nothing
  const found: PageFinding[] = []
  if (dir !== undefined && !['ltr', 'rtl', 'auto'].includes(dir))
    found.push(finding('A06', placeOf(node), dir, 'Use ltr, rtl or auto.'))
  if (align !== undefined)
    found.push(finding('A06', placeOf(node), align, 'Use a class and text-align: end.'))
  if (lang?.includes('_') === true) found.push(finding('A01', placeOf(node), lang, 'Write ar-MA, not ar_MA.'))
  if (node.name === 'time' && !isoInstant.test(datetime ?? ''))
    found.push(finding('A29', placeOf(node), datetime ?? '', 'Give an ISO 8601 datetime in Latin digits.'))
  return found
}

/** Fewest telling words of another language, and how many times more than the page's own, that name it. */
const telltaleMinWords = 6
const telltaleMinRatio = 2

const patterns = new Map<string, RegExp>()
const compiled = (pattern: string): RegExp => {
  const known = patterns.get(pattern) ?? new RegExp(pattern, 'giu')
  patterns.set(pattern, known)
  return known
}

/** The main text must be in the language the page says, by script and by its commonest words. */
function checkLanguage({body, facts, all}: HtmlPage): readonly PageFinding[] {
  const main = named(body, 'article')[0]
  if (facts === null || main === undefined) return []
  const text = texts(main)
    .filter((piece) => piece.in.attributes['lang'] === undefined)
    .map((piece) => piece.text)
    .join(' ')
  const count = (pattern: string) => (text.match(compiled(pattern)) ?? []).length
  return locales
    .filter((locale) => locale !== facts.locale)
    .flatMap((locale) => {
      const other = count(all[locale].typography.telltale)
      return other >= telltaleMinWords && other > count(facts.typography.telltale) * telltaleMinRatio
        ? [finding('A04', 'article', `${other} words of ${all[locale].tag}`, `Publish text in ${facts.tag}.`)]
        : []
    })
}
