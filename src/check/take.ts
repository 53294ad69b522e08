/** What is left on both sides after pairing off. */
export interface Left<S, T> {
  readonly source: readonly S[]
  readonly target: readonly T[]
}

/** Pair off what agrees, each with the first that does, and give what is left. */
export function take<S, T>(left: Left<S, T>, agrees: (source: S, target: T) => boolean): Left<S, T> {
  const target = [...left.target]
  const source = left.source.filter((one) => {
    const index = target.findIndex((other) => agrees(one, other))
    if (index >= 0) target.splice(index, 1)
    return index < 0
  })
  return {source, target}
}
