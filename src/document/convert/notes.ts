import type {Element, Root} from 'hast'
import type {FootnoteDefinition, FootnoteReference, RootContent} from 'mdast'
import type {Options} from 'rehype-remark'
import {elementsOf, textIn} from './elements.js'

type Handlers = NonNullable<Options['handlers']>

/** The address of a note as mammoth writes it, `#footnote-2`. */
const noteHref = /^#((?:foot|end)note-[\w-]+)$/

/**
 * Read mammoth's notes as Markdown's: `<sup><a href="#footnote-2">[1]</a></sup>` is a reference, and the list whose
 * items have such ids holds the definitions (renamed here, in place). Labels are the numbers that readers see.
 */
export function noteHandlers(root: Root): Handlers {
  const labels = labelsOf(root)
  for (const element of elementsOf(root)) if (isNotes(element, labels)) element.tagName = notesName
  return {
    sup(state, element: Element) {
      const label = labels.get(targetOf(element) ?? '')
      if (label === undefined) return state.all(element)
      const reference: FootnoteReference = {type: 'footnoteReference', identifier: label, label}
      return reference
    },
    [notesName](state, element: Element) {
      const items = element.children.filter((child): child is Element => child.type === 'element')
      return items.map((item): FootnoteDefinition => {
        const label = labels.get(String(item.properties.id)) ?? ''
        const children = state.toFlow(state.all(withoutReturn(item))) as FootnoteDefinition['children']
        return {type: 'footnoteDefinition', identifier: label, label, children}
      }) as RootContent[]
    },
  }
}

/** Our name for the list of notes, so that other lists keep their handler. */
const notesName = 'bayan-notes'

function isNotes({tagName, children}: Element, labels: ReadonlyMap<string, string>): boolean {
  const items = children.filter((child): child is Element => child.type === 'element')
  return (
    tagName === 'ol' && items.length > 0 && items.every(({properties}) => labels.has(String(properties.id)))
  )
}

function labelsOf(root: Root): ReadonlyMap<string, string> {
  const labels = new Map<string, string>()
  for (const element of elementsOf(root)) {
    const target = element.tagName === 'sup' ? targetOf(element) : undefined
    if (target !== undefined && !labels.has(target)) {
      labels.set(target, textIn(element).replace(/\D/g, '') || String(labels.size + 1))
    }
  }
  return labels
}

function targetOf(element: Element): string | undefined {
  const [link] = element.children
  const href = link?.type === 'element' && link.tagName === 'a' ? link.properties.href : undefined
  return typeof href === 'string' ? noteHref.exec(href)?.[1] : undefined
}

/** Leave out the arrow that leads back to the reference. */
function withoutReturn(element: Element): Element {
  const isReturn = (child: Element['children'][number]): boolean =>
    child.type === 'element' && child.tagName === 'a' && /-ref-/.test(String(child.properties.href))
  return {
    ...element,
    children: element.children
      .filter((child) => !isReturn(child))
      .map((child) => (child.type === 'element' ? withoutReturn(child) : child)),
  }
}
