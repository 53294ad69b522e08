/** A text without what does not count when reading figures; `at[i]` is where its character `i` stood. */
export interface Bare {
  readonly text: string
  readonly at: readonly number[]
}

const skipped = /[\u200b-\u200f\u061c\u202a-\u202e\u2066-\u2069\u064b-\u0652\u0670\u0640\ufeff\u00ad]/
const arabicIndic = 0x660
const extendedIndic = 0x6f0

/** Leave out bidi controls, Arabic vowel signs and tatweel; write Arabic digits as 0–9. */
export function bare(text: string): Bare {
  const kept: string[] = []
  const at: number[] = []
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index)
    if (skipped.test(character)) continue
    kept.push(digit(character))
    at.push(index)
  }
  return {text: kept.join(''), at}
}

function digit(character: string): string {
  const code = character.charCodeAt(0)
  if (code >= arabicIndic && code <= arabicIndic + 9) return String(code - arabicIndic)
  if (code >= extendedIndic && code <= extendedIndic + 9) return String(code - extendedIndic)
  return character
}
