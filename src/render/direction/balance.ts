const closers: Readonly<Record<string, string>> = {'(': ')', '[': ']', '{': '}', '«': '»', '“': '”', '‘': '’'}
const closing = new Set([')', ']', '}', '»', '”'])

/**
 * Give the end, in `text`, up to which a phrase that starts at `start` has no bracket without its partner; a bracket left
 * open is closed when its partner follows the phrase at once.
 *
 *     (ONUDC) et (UNESCO)      phrase ONUDC … UNESCO
 *      ^----^                  cut at the first bracket that was not opened inside
 */
export function balancedEnd(text: string, start: number, end: number): number {
  const open: {readonly closer: string; readonly at: number}[] = []
  for (let at = start; at < end; at += 1) {
    const letter = text.charAt(at)
    const closer = closers[letter]
    if (closer !== undefined) open.push({closer, at})
    else if (open.at(-1)?.closer === letter) open.pop()
    else if (closing.has(letter)) return at
  }
  const last = open.at(-1)
  if (last === undefined || last.closer === '’') return end
  if (open.length === 1 && text.charAt(end) === last.closer) return end + 1
  return open[0]?.at ?? end
}
