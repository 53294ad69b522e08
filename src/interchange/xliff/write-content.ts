import {pairsOf} from '../../document/pairs.js'
import type {Inline} from '../../model/inline.js'
import {pairAttributes, placeholderAttributes} from './code-types.js'
import type {DataTable} from './data-table.js'
import {escapeAttribute, escapeText} from './escape.js'

/** The ids that begin and end somewhere in the unit, so that a half in one segment finds the other. */
export interface UnitCodes {
  readonly starts: ReadonlySet<string>
  readonly ends: ReadonlySet<string>
}

export const unitCodes = (contents: readonly (readonly Inline[])[]): UnitCodes => ({
  starts: idsOf(contents, 'sc'),
  ends: idsOf(contents, 'ec'),
})

/** Translators may move codes, not lose or double them. */
const rights = ' canCopy="no" canDelete="no"'

/**
 * Write content for XLIFF 2 (§4.7.2): `pc` where a pair is whole and well nested here, else `sc` and `ec`, `ph` for
 * what stands alone; the markup itself goes to `data`.
 */
export function writeContent(content: readonly Inline[], data: DataTable, codes: UnitCodes): string {
  const pairs = pairsOf(content)
  return content
    .map((part, index) => {
      if (part.type === 'text') return escapeText(part.value)
      const id = ` id="${escapeAttribute(part.id)}"`
      if (part.type === 'ph') {
        const equiv = part.equiv === '' ? '' : ` equiv="${escapeAttribute(part.equiv)}"`
        return `<ph${id}${placeholderAttributes(part.kind)}${equiv}${data.refer('dataRef', part.data)}${rights}/>`
      }
      const kind = pairAttributes(part.kind)
      const other = pairs.get(index)
      if (other !== undefined) {
        if (part.type === 'ec') return '</pc>'
        const start = data.refer('dataRefStart', part.data)
        const end = data.refer('dataRefEnd', dataOf(content[other]))
        return `<pc${id}${kind}${start}${end}${rights}>`
      }
      const dataRef = data.refer('dataRef', part.data)
      if (part.type === 'sc') {
        return `<sc${id}${kind}${dataRef}${codes.ends.has(part.id) ? '' : ' isolated="yes"'}${rights}/>`
      }
      const start = codes.starts.has(part.id)
        ? ` startRef="${escapeAttribute(part.id)}"`
        : `${id} isolated="yes"`
      return `<ec${start}${kind}${dataRef}${rights}/>`
    })
    .join('')
}

const dataOf = (part: Inline | undefined): string => (part && part.type !== 'text' ? part.data : '')

const idsOf = (contents: readonly (readonly Inline[])[], type: 'sc' | 'ec'): ReadonlySet<string> =>
  new Set(contents.flat().flatMap((part) => (part.type === type ? [part.id] : [])))
