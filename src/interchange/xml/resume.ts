/** Where the broken element begins in a text, and the one behind it; -1 when it is not there. */
export interface Places {
  readonly broken: number
  readonly next: number
}

/** Find the broken element in the text behind the last one that was read well. */
export function findNext(text: string, elements: readonly string[]): Places {
  const opening = new RegExp(`<(?:[\\w.-]+:)?(?:${elements.join('|')})[\\s>]`, 'g')
  const broken = opening.exec(text)?.index ?? -1
  return {broken, next: broken < 0 ? -1 : (opening.exec(text)?.index ?? -1)}
}

/** Count the line ends of a text. */
export function lineEnds(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1
  return count
}
