const shortest = 4

/** Tell whether one acronym is another mistyped: two neighbours swapped, or one letter inside changed. */
export function isSlip(one: string, other: string): boolean {
  if (one === other || one.length !== other.length || one.length < shortest) return false
  if (one.at(0) !== other.at(0)) return false
  const differing = [...one].flatMap((letter, at) => (letter === other.charAt(at) ? [] : [at]))
  const [first = 0, second] = differing
  if (differing.length === 1) return one.at(-1) === other.at(-1)
  if (differing.length !== 2 || second !== first + 1) return false
  return one.charAt(first) === other.charAt(second) && one.charAt(second) === other.charAt(first)
}
