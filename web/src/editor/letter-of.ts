/** What is told of a key by its event. */
export type KeyTold = Pick<KeyboardEvent, 'key' | 'code'>

const ascii = /^[!-~]$/
const signs: Readonly<Record<string, string>> = {Comma: ',', Period: '.'}

/**
 * Give the letter that a key has on its keyboard, in capitals, as the help shows it: on a French keyboard the Q is where
 * others have an A. A key without a Latin letter (an Arabic layout, Option on a Mac) is known by its place.
 */
export function letterOf({key, code}: KeyTold): string {
  if (ascii.test(key)) return key.toUpperCase()
  return signs[code] ?? (code.startsWith('Key') ? code.slice('Key'.length) : code)
}

/** Tell whether Alt is held with a key, and neither Control nor the system's own. */
export const withAlt = (event: KeyboardEvent, letter: string): boolean =>
  event.altKey && !event.ctrlKey && !event.metaKey && letterOf(event) === letter
