import type {Element, Root} from 'hast'
import {sanitize} from 'hast-util-sanitize'
import rehypeParse from 'rehype-parse'
import rehypeRemark from 'rehype-remark'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import {unified} from 'unified'
import {countDropped, type Dropped} from './dropped.js'
import {elementsOf} from './elements.js'
import {noteHandlers} from './notes.js'
import {prepare} from './prepare.js'
import {keptSilently, schema} from './schema.js'

type Loss = Omit<Dropped, 'count'>

/** Markdown, and what of the document is not in it. */
export interface Converted {
  readonly markdown: string
  readonly dropped: readonly Dropped[]
}

/** Turn HTML into Markdown: sanitised first, so that nothing that runs or loads gets further. */
export function htmlToMarkdown(html: string, losses: readonly Loss[] = []): Converted {
  const raw = unified().use(rehypeParse).parse(html)
  const lost = lossesOf(raw)
  const clean = sanitize(raw, schema) as Root
  lost.push(...prepare(clean))
  const processor = unified()
    .use(rehypeRemark, {handlers: noteHandlers(clean)})
    .use(remarkGfm, {tablePipeAlign: false})
    .use(remarkStringify, {bullet: '-', emphasis: '*', rule: '-', listItemIndent: 'one', fences: true})
  const markdown = processor.stringify(processor.runSync(clean))
  return {markdown, dropped: countDropped([...losses, ...lost])}
}

function lossesOf(raw: Root): Loss[] {
  const names = new Set(schema.tagNames)
  return elementsOf(raw).flatMap((element): Loss[] => {
    if (names.has(element.tagName)) return lostHere(element)
    return keptSilently.has(element.tagName) ? [] : [{kind: 'element', name: element.tagName}]
  })
}

function lostHere({tagName, properties}: Element): Loss[] {
  if (tagName === 'img')
    return [{kind: 'image', name: String(properties.alt ?? properties.src ?? '').slice(0, 80)}]
  const spans = Number(properties.colSpan ?? 1) > 1 || Number(properties.rowSpan ?? 1) > 1
  return spans ? [{kind: 'table', name: 'merged cell'}] : []
}
