import type {Segment} from '../api/wire.js'

/** What stands beside its translation on one line of the screen: a segment, or the cells of one row of a table. */
export interface Row {
  readonly key: string
  readonly cells: readonly (readonly Segment[])[]
}

/** Put segments on rows: cells of one row of a table side by side, anything else alone. */
export function rowsOf(segments: readonly Segment[]): readonly Row[] {
  const rows: {key: string; cells: Segment[][]}[] = []
  for (const segment of segments) {
    const last = rows.at(-1)
    const before = last?.cells.at(-1)?.at(-1)
    const inTable = segment.kind === 'table-cell' && before?.kind === 'table-cell'
    if (last && inTable && before.unit === segment.unit) last.cells.at(-1)?.push(segment)
    else if (last && inTable && Number(segment.name) > Number(before.name)) last.cells.push([segment])
    else rows.push({key: segment.id, cells: [[segment]]})
  }
  return rows
}

/** Find the row that holds a segment; -1 when none does. */
export const rowOf = (rows: readonly Row[], id: string): number =>
  rows.findIndex(({cells}) => cells.some((cell) => cell.some((segment) => segment.id === id)))

/** Tell whether two rows hold the very same segments. */
export const sameRow = (a: Row, b: Row): boolean => {
  const [one, other] = [a.cells.flat(), b.cells.flat()]
  return (
    a.key === b.key && one.length === other.length && one.every((segment, index) => segment === other[index])
  )
}
