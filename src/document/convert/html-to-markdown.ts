import type {Element, Root} from 'hast'
import {sanitize} from 'hast-util-sanitize'
import rehypeParse from 'rehype-parse'
import rehypeRemark from 'rehype-remark'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import {unified} from 'unified'
import {imageAddress, type Album, type Picture} from '../images/album.js'
import {readDataUrl} from '../images/data-url.js'
import {countDropped, type Dropped} from './dropped.js'
import {elementsOf} from './elements.js'
import {findHeadRows} from './head-rows.js'
import {lettered} from './lettered.js'
import {noteHandlers} from './notes.js'
import {readPasted} from './paste.js'
import {prepare} from './prepare.js'
import {keptSilently, schema} from './schema.js'
import {spreadCells} from './spread-cells.js'

type Loss = Omit<Dropped, 'count'>

/** Markdown, what of the document is not in it, and the images that it shows. */
export interface Converted {
  readonly markdown: string
  readonly dropped: readonly Dropped[]
  readonly images: readonly Picture[]
}

/** Turn HTML into Markdown: sanitised first, so that nothing that runs or loads gets further. */
export function htmlToMarkdown(html: string, album: Album, losses: readonly Loss[] = []): Converted {
  const raw = unified().use(rehypeParse).parse(html)
  liftImages(raw, album)
  readPasted(raw)
  const lost = lossesOf(raw)
  spreadCells(raw)
  findHeadRows(raw)
  const clean = sanitize(raw, schema) as Root
  lost.push(...prepare(clean))
  const processor = unified()
    .use(rehypeRemark, {handlers: noteHandlers(clean)})
    .use(remarkGfm, {tablePipeAlign: false})
    .use(remarkStringify, {bullet: '-', emphasis: '*', rule: '-', listItemIndent: 'one', fences: true})
  const markdown = processor.stringify(processor.runSync(clean))
  return {markdown, dropped: countDropped([...losses, ...lost]), images: album.pictures}
}

/** Move images that are written out in their addresses into the album. */
function liftImages(root: Root, album: Album): void {
  for (const {tagName, properties} of elementsOf(root)) {
    const bytes = tagName === 'img' ? readDataUrl(String(properties.src ?? '')) : null
    if (bytes !== null) properties.src = album.add(bytes) ?? ''
  }
}

function lossesOf(raw: Root): Loss[] {
  const names = new Set(schema.tagNames)
  return elementsOf(raw).flatMap((element): Loss[] => {
    if (names.has(element.tagName)) return lostHere(element)
    return keptSilently.has(element.tagName) ? [] : [{kind: 'element', name: element.tagName}]
  })
}

function lostHere({tagName, properties}: Element): Loss[] {
  if (tagName === 'img') {
    const isKept = imageAddress.test(String(properties.src ?? ''))
    return isKept ? [] : [{kind: 'image', name: String(properties.alt ?? properties.src ?? '').slice(0, 80)}]
  }
  if (tagName === 'ol' && /^[ai]$/i.test(String(properties.type ?? ''))) return [lettered]
  const spans = Number(properties.colSpan ?? 1) > 1 || Number(properties.rowSpan ?? 1) > 1
  return spans ? [{kind: 'table', name: 'merged cell'}] : []
}
