import type {Element, Root, RootContent} from 'hast'
import {facts as allFacts} from '../../../locales/index.js'
import {renderBody} from '../body/body.js'
import {typesetTree} from '../typography/hast.js'
import {direct} from '../direction/direct.js'
import type {EditionInput} from '../edition.js'
import {blocks} from './blocks.js'
import type {Look} from './look.js'
import {docxPackage} from './package.js'
import {outside, paragraph} from './paragraph.js'
import {openParts, type DocxImage} from './parts.js'
import {runs} from './runs.js'

/**
 * Write an edition as a DOCX: the body that its page shows, set by the same typography and isolated in the same
 * places, in Word's own styles, with its notes as footnotes, and its images; those elsewhere are their descriptions in
 * brackets.
 */
export function toDocx(
  edition: Pick<EditionInput, 'text' | 'format' | 'locale' | 'title'>,
  images: readonly DocxImage[] = [],
): Buffer {
  const facts = allFacts[edition.locale]
  const body = renderBody(
    edition.text,
    edition.format,
    facts,
    edition.title,
    images.map((image) => ({...image, href: image.name})),
  )
  const notes = new Map<string, () => string>()
  const look: Look = {
    direction: facts.direction,
    language: facts.tag,
    bold: false,
    italic: false,
    strike: false,
    style: '',
    parts: openParts(images),
    notes,
  }
  for (const item of noteItems(body.children))
    notes.set(String(item.properties.id), () => noteXml(item, look))
  const heading: Root = {type: 'root', children: [{type: 'text', value: edition.title}]}
  const line = direct(typesetTree(heading, facts.typography), facts).children as Element['children']
  const title = paragraph(runs(line, look), look, {...outside, style: 'Title'})
  return docxPackage(title + blocks(body.children, look, outside), look.parts, edition.title, facts)
}

const noteItems = (nodes: readonly RootContent[]): readonly Element[] =>
  nodes.flatMap((node) => {
    if (node.type !== 'element') return []
    return node.tagName === 'li' && /^note-fn-/.test(String(node.properties.id))
      ? [node]
      : noteItems(node.children)
  })

const mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'

function noteXml(item: Element, look: Look): string {
  // A note that refers to itself would never end.
  const written = blocks(
    withoutReturn(item).children,
    {...look, notes: new Map()},
    {...outside, style: 'FootnoteText'},
  )
  return written.replace('</w:pPr>', `</w:pPr>${mark}`)
}

const withoutReturn = (element: Element): Element => ({
  ...element,
  children: element.children
    .filter((child) => !(child.type === 'element' && /^#note-fnref-/.test(String(child.properties.href))))
    .map((child) => (child.type === 'element' ? withoutReturn(child) : child)),
})
