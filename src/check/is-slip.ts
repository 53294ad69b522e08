const shortest = 4

/** Tell whether one acronym is another mistyped: two neighbours swapped, or one letter inside changed. */
export function isSlip(one: string, other: string): boolean {
  if (one.length < shortest || one.at(0) !== other.at(0) || !isNear(one, other)) return false
  return isSwapped(one, other) || one.at(-1) === other.at(-1)
}

/** Tell whether two acronyms differ by one letter, whichever, or by two neighbours swapped. */
export function isNear(one: string, other: string): boolean {
  if (one === other || one.length !== other.length) return false
  return differing(one, other).length === 1 || isSwapped(one, other)
}

const differing = (one: string, other: string): readonly number[] =>
  [...one].flatMap((letter, at) => (letter === other.charAt(at) ? [] : [at]))

function isSwapped(one: string, other: string): boolean {
  const [first = 0, second, more] = differing(one, other)
  if (second !== first + 1 || more !== undefined) return false
  return one.charAt(first) === other.charAt(second) && one.charAt(second) === other.charAt(first)
}
