import type {Element, ElementContent, Root} from 'hast'
import {saysAddress} from './says-address.js'
import {mapElements, textOf} from './walk.js'

/** What GFM takes for a part of a bare address: a no-break space with all that follows, Arabic punctuation. */
const swallowed = /[\u00A0\u202F].*$|[،؛؟»”]+$/su

/** Give back to the sentence what a bare address has swallowed; name notes; show tasks by a mark. */
export const placeLinks = (root: Root): Root =>
  mapElements(root, (element) => {
    if (element.tagName === 'input') return mark(element)
    if (element.tagName === 'section') return endnotes(element)
    return element.tagName === 'a' ? [release(withoutControls(ofNote(element)))].flat().map(named) : element
  })

/** Bidi controls as Markdown percent-encodes them: they came with a copied address, and lead nowhere. */
const encodedControls = /%D8%9C|%E2%80%(?:8[EF]|A[A-E])|%E2%81%A[6-9]/giu

function withoutControls(element: Element): Element {
  const {href} = element.properties
  if (typeof href !== 'string') return element
  const bare = href.replace(encodedControls, '')
  return bare === href ? element : {...element, properties: {...element.properties, href: bare}}
}

/** Say of a link that it leads to a note, or back from it (Digital Publishing WAI-ARIA). */
function ofNote(element: Element): Element {
  const {id, href} = element.properties
  const isReference = String(id ?? '').startsWith('note-fnref')
  if (!isReference && !String(href ?? '').startsWith('#note-fnref')) return element
  return {...element, properties: {...element.properties, role: isReference ? 'doc-noteref' : 'doc-backlink'}}
}

/** Name the links whose words say their address: paper does not say it twice. */
function named(node: ElementContent): ElementContent {
  if (node.type !== 'element' || node.tagName !== 'a') return node
  const {href} = node.properties
  if (typeof href !== 'string' || !saysAddress(textOf(node), href)) return node
  return {...node, properties: {...node.properties, className: ['bare']}}
}

const endnotes = (element: Element): Element => ({
  ...element,
  properties: {...element.properties, role: 'doc-endnotes', ariaLabelledBy: ['footnote-label']},
})

const mark = ({properties}: Element): ElementContent => ({
  type: 'text',
  value: properties['checked'] === true || properties['checked'] === '' ? '☑' : '☐',
})

function release(element: Element): ElementContent | ElementContent[] {
  const [only] = element.children
  const href = String(element.properties['href'] ?? '')
  if (element.children.length !== 1 || only?.type !== 'text') return element
  const tail = swallowed.exec(only.value)?.[0] ?? ''
  if (tail === '' || !href.endsWith(encodeURI(tail))) return element
  const shown = only.value.slice(0, -tail.length)
  const link: Element = {
    ...element,
    properties: {...element.properties, href: href.slice(0, -encodeURI(tail).length)},
    children: [{type: 'text', value: shown}],
  }
  return [link, {type: 'text', value: tail}]
}
