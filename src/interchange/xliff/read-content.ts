import {joinTexts} from '../../document/join-texts.js'
import type {Inline} from '../../model/inline.js'
import {readPairKind, readPlaceholderKind} from './code-types.js'
import {childOf, childrenOf, textOf, type Element} from './element.js'

/** The `data` of a unit or match, by id. */
export type DataById = ReadonlyMap<string, string>

/** Read `originalData`. */
export function readData(holder: Element): DataById {
  const table = childOf(holder, 'originalData')
  if (!table) return new Map()
  return new Map(childrenOf(table, 'data').map((data) => [data.attributes['id'] ?? '', rawText(data)]))
}

/**
 * Read the content of an XLIFF 2 `source` or `target`; null where an element is none that it may hold, or refers to
 * nothing. Annotations (`mrk`, `sm`, `em`) are read through.
 */
export function readContent(element: Element, data: DataById): readonly Inline[] | null {
  const parts: Inline[] = []
  for (const child of element.children) {
    const read: readonly Inline[] | null =
      typeof child === 'string' ? [{type: 'text', value: child}] : readElement(child, data)
    if (read === null) return null
    parts.push(...read)
  }
  return joinTexts(parts)
}

function readElement(element: Element, data: DataById): readonly Inline[] | null {
  const {name, attributes} = element
  const id = attributes['id'] ?? attributes['startRef'] ?? ''
  const of = (reference: string): string => data.get(attributes[reference] ?? '') ?? ''
  switch (name) {
    case 'cp':
      return readCodePoint(attributes['hex'])
    case 'mrk':
      return readContent(element, data)
    case 'sm':
    case 'em':
      return []
    case 'ph': {
      const kind = readPlaceholderKind(attributes['subType'])
      return [{type: 'ph', id, kind, data: of('dataRef'), equiv: attributes['equiv'] ?? ''}]
    }
    case 'sc':
    case 'ec':
      return [{type: name, id, kind: readPairKind(attributes['subType']), data: of('dataRef')}]
    case 'pc': {
      const kind = readPairKind(attributes['subType'])
      const inner = readContent(element, data)
      if (inner === null) return null
      return [
        {type: 'sc', id, kind, data: of('dataRefStart')},
        ...inner,
        {type: 'ec', id, kind, data: of('dataRefEnd')},
      ]
    }
    default:
      return null
  }
}

function readCodePoint(hex: string | undefined): readonly Inline[] | null {
  const point = /^[\da-fA-F]{1,6}$/.test(hex ?? '') ? parseInt(hex ?? '', 16) : -1
  return point < 0 || point > 0x10ffff ? null : [{type: 'text', value: String.fromCodePoint(point)}]
}

/** Give the text of `data`, which may hold `cp`. */
const rawText = (data: Element): string =>
  data.children
    .map((child) => {
      if (typeof child === 'string') return child
      const [read] = readCodePoint(child.attributes['hex']) ?? []
      return read?.type === 'text' ? read.value : textOf(child)
    })
    .join('')
