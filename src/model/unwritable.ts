/** What no text of people holds, and neither the store nor a page can: NUL and other controls, halves of characters. */
const unwritable = /[\u0000-\u0006\u000e-\u001a\u001c-\u001f\ufffe\uffff\p{Surrogate}]/u

/** A character where it does not belong: `U+D83D`, and where it stands, in UTF-16 units. */
export interface Misplaced {
  readonly at: number
  readonly got: string
}

/** Find the first character that cannot be kept; null when all can. */
export function unwritableIn(text: string): Misplaced | null {
  const at = text.search(unwritable)
  return at < 0 ? null : misplaced(text, at)
}

/** Write U+FFFD for each character that cannot be kept: for reports about a text that was refused. */
export const writable = (text: string): string => text.replace(new RegExp(unwritable, 'gu'), '\ufffd')

const openings = /[\u202a\u202b\u202d\u202e\u2066-\u2068]/
const directional = /[\u202a-\u202e\u2066-\u2069]/g

/**
 * Find the first directional control without its other half: a paragraph ends with its line (UAX #9 §3.3.2), and what is
 * open beyond it turns what stands around the text.
 */
export function unpairedIn(text: string): Misplaced | null {
  let start = 0
  for (const line of text.split('\n')) {
    const open: Misplaced[] = []
    for (const {0: mark, index} of line.matchAll(directional)) {
      const here = misplaced(text, start + index)
      if (openings.test(mark)) open.push(here)
      else if (!closes(mark, open.pop())) return here
    }
    const left = open[0]
    if (left) return left
    start += line.length + 1
  }
  return null
}

/** U+202C closes embeddings and overrides, U+2069 isolates. */
const closes = (mark: string, opened: Misplaced | undefined): boolean =>
  opened !== undefined && opened.got.startsWith('U+202') === (mark === '\u202c')

const misplaced = (text: string, at: number): Misplaced => ({
  at,
  got: `U+${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}`,
})
