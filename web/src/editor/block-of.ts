const blocks = 'h1, h2, h3, h4, h5, h6, p, li, td, th, blockquote, figcaption, dd'
/** Enough of a text to know its place by. */
const knownCharacters = 60

/** Controls without ink and the width of spaces differ between a text and its page. */
const plain = (text: string): string =>
  text
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()

/** Find the smallest block of a page that holds a text; null when none does. */
export function blockOf(page: Document, text: string): HTMLElement | null {
  const known = plain(text).slice(0, knownCharacters).trim()
  if (known === '') return null
  const holding = [...page.querySelectorAll<HTMLElement>(blocks)].filter((block) =>
    plain(block.textContent).includes(known),
  )
  return holding.reduce<HTMLElement | null>(
    (least, block) => (least && least.textContent.length <= block.textContent.length ? least : block),
    null,
  )
}
