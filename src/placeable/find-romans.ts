import type {Lexicon} from './lexicon.js'
import type {NumberPlaceable} from './placeable.js'

const values: Readonly<Record<string, number>> = {I: 1, V: 5, X: 10}
const pattern =
  /(?<![\p{L}\d'’.])(X{0,3}(?:IX|IV|V?I{0,3}))(er|re|e|ème|st|nd|rd|th)?(?![\p{L}\d.]\p{L}|[\p{L}\d])/gu

/** Find roman numerals up to 39 that mean an order: `XXIe siècle`, `chapitre IV`, `Mohammed VI`. */
export function findRomans(text: string, _lexicon: Lexicon): readonly NumberPlaceable[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [written, roman = '', suffix] = match
    if (roman === '' || (roman.length < 2 && suffix === undefined && !single(text, match))) return []
    const amount = String(read(roman))
    const [start, end] = [match.index, match.index + written.length]
    const rest = {
      readings: [],
      mantissa: amount,
      scale: 1,
      form: 'roman',
      grouped: false,
      currency: '',
      unit: 'none',
    } as const
    return [{kind: 'ordinal', start, end, value: amount, amount, ...rest}]
  })
}

const bearer = /\p{L}\p{Ll}+[ \u00a0\u202f]$/u

/** A lone V or X counts after a word: `Mohammed V`, `annexe X`. A lone I is a pronoun. */
const single = (text: string, {0: written, index}: RegExpExecArray): boolean =>
  written !== 'I' && bearer.test(text.slice(Math.max(0, index - 12), index)) && text.charAt(index + 1) !== '.'

function read(roman: string): number {
  const digits = [...roman].map((letter) => values[letter] ?? 0)
  return digits.reduce(
    (sum, digit, index) => (digit < (digits[index + 1] ?? 0) ? sum - digit : sum + digit),
    0,
  )
}
