import {findFigures} from './figures.js'
import {opaqueBreak, opaqueLeftToRight} from './flat.js'

/** What a token is: an address of some kind, or figures, which right-to-left text breaks as well unless they are isolated. */
export type TokenKind = 'url' | 'mail' | 'doi' | 'handle' | 'figures'

/** A token in a text; offsets in UTF-16 units. */
export interface Token {
  readonly kind: TokenKind
  readonly start: number
  readonly end: number
}

const digit = '\\p{Nd}'
const letter = '\\p{Script=Latin}'
const gap = '[ \\u00A0\\u202F]'
// A number may follow an Arabic letter at once: و2024-2027, ب12,5%.
const free = `(?<![${letter}\\p{N}])`
// Not the end of a decimal.
const apart = `(?<!${digit}[.,])`
const done = `(?![${letter}\\p{N}])`
// Counts are bounded, so that a page of digits is read in proportionate time.
const number = `${digit}{1,20}(?:[.,\\u00A0\\u202F]${digit}{1,12}){0,8}`
const unit =
  '(?:km/h|km²|km|cm|mm|m²|m³|m/s|m|kg|mg|g|t|ha|GWh|MWh|kWh|GW|MW|kW|W|kV|V|Hz|MHz|GHz|Mbps|Gbps|[KMGT]o|[KMGT]B|ml|l|L|°C|°F|h|min|s|dB|hPa|USD/t|pH)'
/** What ends an address: spaces, quotes, what stands for an element, and bidi controls, which nobody sees in it. */
const beyond = `\\s<>«»“”،؛؟\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069${opaqueBreak}${opaqueLeftToRight}`
const mailPattern = `${free}[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){0,5}\\.\\p{L}{2,63}`
const currency = '(?:MAD|EUR|USD|GBP|DHS?|Dhs?)'

/** Addresses, in the order they are tried. */
const addresses: readonly (readonly [TokenKind, string])[] = [
  ['url', `(?:(?:https?|ftp)://|www\\.)[^${beyond}]*(?!\\u0640)[\\p{L}\\p{M}\\p{N}/=_&#%+~$@-]`],
  ['mail', mailPattern],
  ['doi', `${free}10\\.${digit}{4,9}/[^${beyond}]*[^${beyond}.,;:)]`],
  ['handle', `(?<![\\p{L}\\p{N}@#])[@#](?=[${letter}${digit}_]*${letter})[${letter}${digit}_]+(?!://)`],
]

/** A sum whose sign comes first, which may touch a letter before it: Rs£5. */
const sum = `[+\\-−]?[$€£]${gap}?${number}(?:${gap}?(?:[kKMB]|million|billion))?${done}`

/**
 * Patterns of figures that begin after no letter or figure, in the order they are tried. House rule: a range, a percentage
 * and every other token reads from left to right, whatever stands around it (docs/decisions/0030).
 */
const figures: readonly (readonly [string, string])[] = [
  ['iban', `[A-Z]{2}${digit}{2}(?:${gap}?[A-Z0-9]{4}){3,7}(?:${gap}?[A-Z0-9]{1,3})?${done}`],
  ['phone', `(?:\\+|00)${digit}{1,3}(?:[ .()\\u00A0\\u202F-]{0,2}${digit}){6,12}${done}`],
  ['phone', `(?<!\\+)0${digit}(?:[ .\\u00A0\\u202F-]?${digit}{2}){4}${done}`],
  ['phone', `(?<!\\+)0${digit}{1,3}(?:${gap}${digit}{2,3}){2,4}${done}`],
  ['time', `${digit}{1,2}:${digit}{2}${gap}?\\((?:GMT|UTC)(?:[+\\-−]${digit}{1,2}(?::${digit}{2})?)?\\)`],
  ['time', `${digit}{1,2}:${digit}{2}${gap}?(?:GMT|UTC)(?:[+\\-−]${digit}{1,2}(?::${digit}{2})?)?${done}`],
  ['time', `(?:GMT|UTC)[+\\-−]${digit}{1,2}(?::${digit}{2})?${done}`],
  ['time', `${digit}{1,2}:${digit}{2}${gap}?[-–]${gap}?${digit}{1,2}:${digit}{2}${done}`],
  ['currency', `[+\\-−]?${number}${gap}?(?:[$€£]|${currency}${done})`],
  ['currency', `${currency}${gap}?${number}(?:${gap}(?:million|billion|milliards?))?${done}`],
  ['percent', `${apart}[+\\-−±]?${number}(?:(?:${gap}?[%‰٪])?${gap}?[-–]${number})?${gap}?[%‰٪]`],
  ['percent', `[%‰٪]${number}${done}`],
  ['unit', `${apart}[+\\-−±]?${number}(?:[-–]${number})?${gap}?${unit}${done}`],
  [
    'hyphenated',
    `(?<![.,/])${number}(?:${gap}?[-–—]${gap}?${number}){1,8}(?:${gap}?[%‰٪]|(?![${letter}\\p{N}/]))`,
  ],
  [
    'reference',
    `${digit}{1,20}(?:[./-]${digit}{1,20}){0,8}(?:-${digit}{1,20})(?:[./-]${digit}{1,20}){0,8}${done}`,
  ],
  // Groups with ordinary spaces, which typography leaves where it is not sure of them.
  [
    'signed',
    `${apart}[+\\-−±]${digit}{1,3}(?: ${digit}{3}){1,8}(?:[.,]${digit}{1,12})?(?:${gap}?[%‰٪]|${done})`,
  ],
  // The second hyphen of a plate (12345-أ-6) is no sign; after a conjunction (و-6) it is one.
  ['signed', `${apart}(?<!-\\p{L})[+\\-−±<>≤≥]${number}${done}`],
  // An account number: groups of digits, one of them long.
  [
    'grouped',
    `(?=[\\p{Nd} \\u00A0\\u202F]{0,30}${digit}{7})${digit}{2,20}(?:${gap}${digit}{2,20}){2,7}${done}`,
  ],
  ['grouped', `${apart}${digit}{1,3}(?: ${digit}{3}){1,8}(?:[.,]${digit}{1,12})?${done}`],
]

/** Every pattern, tried at one place: of two that begin together the first wins. Each address is in a group of its own. */
const named = new RegExp(
  [
    ...addresses.map(([, pattern]) => `(${pattern})`),
    sum,
    `${free}(?:${figures.map(([, pattern]) => pattern).join('|')})`,
  ].join('|'),
  'uy',
)

/** Where a token may begin, mail apart, which any letter may begin. A look at the letter alone spares most places. */
const beginning = new RegExp(
  `(?=[${digit}+\\-−±<>≤≥%‰٪$€£@#A-Zhfw])(?:` +
    `${free}(?=${digit}|[+\\-−±<>≤≥%‰٪]${digit}|[A-Z]{2}${digit}|GMT|UTC|${currency})|` +
    '(?=[+\\-−]?[$€£]|[@#]|https?://|ftp://|www\\.))',
  'gu',
)
const mail = new RegExp(`(?=${mailPattern})`, 'gu')

/** Find the tokens of a text, left to right, none overlapping another. */
export function findTokens(text: string): readonly Token[] {
  if (!/[\p{Nd}@#]|www\.|:\/\//u.test(text)) return []
  return withFigures(text, findNamed(text))
}

/** Find the tokens that have a kind: always the one that begins first, of those the one whose pattern is tried first. */
function findNamed(text: string): readonly Token[] {
  const found: Token[] = []
  const starts = beginnings(text)
  for (let start = starts(0); start !== null;) {
    named.lastIndex = start
    const match = named.exec(text)
    if (match !== null) found.push({kind: kindOf(match), start, end: start + match[0].length})
    start = starts(start + (match?.[0] ?? String.fromCodePoint(text.codePointAt(start) ?? 0)).length)
  }
  return found
}

const kindOf = ([, ...groups]: RegExpExecArray): TokenKind =>
  addresses[groups.findIndex((group) => group !== undefined)]?.[0] ?? 'figures'

/** Give, from one place on, the next where a token may begin. */
function beginnings(text: string): (from: number) => number | null {
  const next = (pattern: RegExp, from: number): number => {
    pattern.lastIndex = from
    return pattern.test(text) ? pattern.lastIndex : text.length
  }
  let nextMail = text.includes('@') ? -1 : text.length
  return (from) => {
    if (nextMail < from) nextMail = next(mail, from)
    const start = Math.min(nextMail, next(beginning, from))
    return start === text.length ? null : start
  }
}

/** Take in the figures that stand between the tokens found, and have no kind of their own. */
function withFigures(text: string, named: readonly Token[]): readonly Token[] {
  const out: Token[] = []
  let from = 0
  for (const token of [...named, null]) {
    const to = token?.start ?? text.length
    for (const {start, end} of findFigures(text.slice(from, to)))
      out.push({kind: 'figures', start: from + start, end: from + end})
    if (token === null) break
    out.push(token)
    from = token.end
  }
  return out
}
