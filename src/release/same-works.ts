import type {Work} from '../render/work.js'

/** The works of the last release that this process planned, by id. */
let last: ReadonlyMap<string, Work> = new Map()

/**
 * Give the works, those that are as they were in the last release as the very same objects: what was found out about an
 * object (its address, its key, its lines in the manifest) need not be found out again.
 */
export function sameWorks(works: readonly Work[]): readonly Work[] {
  const settled = works.map((work) => {
    const before = last.get(work.id)
    return before !== undefined && isSame(before, work) ? before : work
  })
  last = new Map(settled.map((work) => [work.id, work]))
  return settled
}

/** Tell whether two values of plain data are the same: objects, arrays and maps by what they hold, in its order. */
function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (one instanceof Map) return other instanceof Map && isSame([...one], [...other])
  if (Object.getPrototypeOf(one) !== Object.getPrototypeOf(other)) return false
  const [names, others] = [Object.keys(one), Object.keys(other)]
  return (
    names.length === others.length &&
    names.every(
      (name, index) =>
        name === others[index] &&
        isSame((one as Record<string, unknown>)[name], (other as Record<string, unknown>)[name]),
    )
  )
}
