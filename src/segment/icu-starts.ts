/** Units of text that ICU is given at a time: each step of its iterator costs as much as the whole text is long. */
const windowUnits = 2048

/** Units at the end of a window where ICU may still lack what decides (SB8 looks ahead over digits and marks). */
const undecidedUnits = 128

/** Separators of lines and paragraphs, which UAX #29 takes for ends of sentences. */
const lineBreaks = /[\n\r\u0085\u2028\u2029]/g

/**
 * Give the places (UTF-16 units) where ICU begins a new sentence, but the first. A line break is white space. Every
 * boundary is a fresh start for ICU, so that a long text can be read in windows, each from the last sure boundary.
 */
export function icuStarts(text: string, icu: Intl.Segmenter): readonly number[] {
  const found: number[] = []
  let from = 0
  let size = windowUnits
  while (from < text.length) {
    const isLast = from + size >= text.length
    const window = text.slice(from, from + size).replace(lineBreaks, ' ')
    const sure = isLast ? window.length : window.length - undecidedUnits
    let reached = 0
    for (const {index} of icu.segment(window)) {
      if (index === 0 || index > sure) continue
      found.push(from + index)
      reached = index
    }
    if (isLast) break
    from += reached
    size = reached === 0 ? size * 2 : windowUnits
  }
  return found
}
