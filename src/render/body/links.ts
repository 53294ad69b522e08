import type {Element, ElementContent, Root} from 'hast'
import {mapElements} from './walk.js'

/** What GFM takes for a part of a bare address: a no-break space with all that follows, Arabic punctuation. */
const swallowed = /[\u00A0\u202F].*$|[،؛؟»”]+$/su

/** Give back to the sentence what a bare address has swallowed; name notes; show tasks by a mark. */
export const placeLinks = (root: Root): Root =>
  mapElements(root, (element) => {
    if (element.tagName === 'input') return mark(element)
    return element.tagName === 'section' ? endnotes(element) : release(withoutControls(element))
  })

/** Bidi controls as Markdown percent-encodes them: they came with a copied address, and lead nowhere. */
const encodedControls = /%D8%9C|%E2%80%(?:8[EF]|A[A-E])|%E2%81%A[6-9]/giu

function withoutControls(element: Element): Element {
  const {href} = element.properties
  if (typeof href !== 'string') return element
  const bare = href.replace(encodedControls, '')
  return bare === href ? element : {...element, properties: {...element.properties, href: bare}}
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
  if (element.tagName !== 'a' || element.children.length !== 1 || only?.type !== 'text') return element
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
