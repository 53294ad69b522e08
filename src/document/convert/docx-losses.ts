import {decodeXml} from '../decode-xml.js'
import type {Dropped} from './dropped.js'
import {letteredItems} from './lettered.js'
import {textOfRuns} from './open-runs.js'
import type {DocxParts} from './read-docx.js'

type Loss = Omit<Dropped, 'count'>

/** What mammoth leaves out without a word: an element, and what to call it. */
const marks: readonly (readonly [RegExp, Loss])[] = [
  [/<w:u w:val="(?!none")/g, {kind: 'formatting', name: 'underline'}],
  [/<w:highlight\b/g, {kind: 'formatting', name: 'highlight'}],
  [/<w:color w:val="(?!auto"|000000")/g, {kind: 'formatting', name: 'colour'}],
  [/<w:jc w:val="(?:center|right|end)"/g, {kind: 'formatting', name: 'alignment'}],
  [/<w:(?:caps|smallCaps)(?:\/>| w:val="(?:1|true|on)")/g, {kind: 'formatting', name: 'capitals'}],
  [/<w:dstrike(?:\/>| w:val="(?:1|true|on)")/g, {kind: 'formatting', name: 'double strikethrough'}],
  [/<c:chart\b/g, {kind: 'image', name: 'chart'}],
  [/<dgm:relIds\b/g, {kind: 'image', name: 'diagram'}],
  [/<w:br w:type="(?:page|column)"/g, {kind: 'formatting', name: 'page break'}],
  [/<(?:w:gridSpan|w:vMerge)\b/g, {kind: 'table', name: 'merged cell'}],
]

/** A list whose first number is above 1. */
const laterStart = /w:ilvl="0"[^>]*>\s*<w:start(?:Override)? w:val="(?![01]")/g

/** Tell what a DOCX has that its HTML will not: looks, merged cells, headers and footers, comments, deletions. */
export function docxLosses(parts: DocxParts): readonly Loss[] {
  const main = textOf(parts.get('word/document.xml'))
  return [
    ...marks.flatMap(([pattern, loss]) => Array.from(main.matchAll(pattern), () => loss)),
    ...[...parts].flatMap(([name, data]) => ofPart(name, textOf(data))),
    ...Array.from(main.matchAll(/<w:delText[^>]*>([^<]*)</g), (match): Loss => {
      return {kind: 'deleted', name: decodeXml(match[1] ?? '')}
    }),
    ...Array.from(main.matchAll(/<m:oMath>[^]*?<\/m:oMath>/g), ([formula]): Loss => {
      return {kind: 'deleted', name: `formula ${textOfRuns(formula)}`}
    }),
    ...mixedDirections(main),
    ...letteredItems(main, textOf(parts.get('word/numbering.xml'))),
    ...Array.from(textOf(parts.get('word/numbering.xml')).matchAll(laterStart), (): Loss => {
      return {kind: 'formatting', name: 'first number of a list'}
    }),
  ]
}

const textOf = (data: Buffer | undefined): string => data?.toString('utf8') ?? ''

function ofPart(name: string, xml: string): readonly Loss[] {
  const kind = /^word\/(?:header|footer)\d*\.xml$/.test(name)
    ? 'header'
    : name === 'word/comments.xml'
      ? 'comment'
      : null
  if (kind === null) return []
  const text = textOfRuns(xml)
  return text.trim() === '' ? [] : [{kind, name: text.trim()}]
}

/** Markdown has no direction: a page takes its own from its locale. A document that has both is told. */
function mixedDirections(xml: string): readonly Loss[] {
  const paragraphs = xml
    .split(/<w:p[ >]/)
    .slice(1)
    .filter((one) => one.includes('<w:t'))
  const right = paragraphs.filter((one) => /<w:bidi(?:\/>| w:val="(?:1|true|on)")/.test(one)).length
  const fewer = Math.min(right, paragraphs.length - right)
  return Array.from({length: fewer}, () => ({kind: 'formatting', name: 'direction'}))
}
