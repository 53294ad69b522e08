import {joinTexts} from '../../document/join-texts.js'
import type {Inline, PairKind} from '../../model/inline.js'
import {pairKindOf, placeholderKindOf} from './code-types12.js'
import {textOf, type Element} from './element.js'

/** Read the content of an XLIFF 1.2 `source` or `target`; null where an element is none that it may hold. */
export function readContent12(element: Element): readonly Inline[] | null {
  const kinds = new Map<string, PairKind>()
  const content = readAll(element, kinds)
  return content && joinTexts(content)
}

function readAll(element: Element, kinds: Map<string, PairKind>): readonly Inline[] | null {
  const parts: Inline[] = []
  for (const child of element.children) {
    const read: readonly Inline[] | null =
      typeof child === 'string' ? [{type: 'text', value: child}] : readElement(child, kinds)
    if (read === null) return null
    parts.push(...read)
  }
  return parts
}

function readElement(element: Element, kinds: Map<string, PairKind>): readonly Inline[] | null {
  const {name, attributes} = element
  const {id = '', rid, ctype, pos} = attributes
  const data = textOf(element)
  switch (name) {
    case 'mrk':
      return readAll(element, kinds)
    case 'g': {
      const inner = readAll(element, kinds)
      const kind = pairKindOf(ctype)
      return inner && [{type: 'sc', id, kind, data: ''}, ...inner, {type: 'ec', id, kind, data: ''}]
    }
    case 'x':
    case 'ph':
      return [{type: 'ph', id, kind: placeholderKindOf(ctype), data, equiv: attributes['equiv-text'] ?? ''}]
    case 'bx':
    case 'bpt':
      kinds.set(id, pairKindOf(ctype))
      return [{type: 'sc', id, kind: pairKindOf(ctype), data}]
    case 'ex':
    case 'ept': {
      // A tool may number the end anew, and tell the pair by `rid` (§2.3).
      const start = kinds.has(id) || rid === undefined ? id : rid
      return [{type: 'ec', id: start, kind: kinds.get(start) ?? pairKindOf(ctype), data}]
    }
    case 'it':
      return [{type: pos === 'close' ? 'ec' : 'sc', id, kind: pairKindOf(ctype), data}]
    default:
      return null
  }
}
