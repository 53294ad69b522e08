type Change = readonly [RegExp, string | ((digit: string) => string)]

const digitFrom = (zero: number) => (digit: string) => String(digit.charCodeAt(0) - zero)

const changes: readonly Change[] = [
  // Bidirectional controls, soft hyphen, tatweel: seen or not, they change no word.
  [/[\u00ad\u0640\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu, ''],
  [/[\u2018\u2019\u02bc\u02b9\u2032]/gu, "'"],
  // French sets spaces inside its quotation marks and before double signs; editors forget them both ways.
  [/\u00ab\s*|\s*\u00bb|[\u201c\u201d\u201e]/gu, '"'],
  [/\s+(?=[;:!?])/gu, ''],
  [/[\u2010\u2011]/gu, '-'],
  [/[\u0660-\u0669]/gu, digitFrom(0x660)],
  [/[\u06f0-\u06f9]/gu, digitFrom(0x6f0)],
  [/\s+/gu, ' '],
]

/** Letters and digits alone: nothing to change but their composition. Most words, which are asked for by the million. */
const plain = /^[^\u0640\P{L}]*$|^[0-9]*$/u

/**
 * Give text as the memory compares it: composed (NFC), with one kind of space, apostrophe, quotation mark and digit,
 * and without invisible controls. Case, accents and every figure are kept.
 */
export function normalise(text: string): string {
  if (plain.test(text)) return text.normalize('NFC')
  return changes
    .reduce((value, [pattern, by]) => value.replace(pattern, by as string), text.normalize('NFC'))
    .trim()
}
