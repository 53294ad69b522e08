import {findFigures} from './figures.js'
import {opaqueBreak, opaqueLeftToRight} from './flat.js'

/** What a token is; each is broken by right-to-left text around it unless isolated (or is kept whole with its kind). */
export type TokenKind =
  | 'url'
  | 'mail'
  | 'doi'
  | 'handle'
  | 'iban'
  | 'phone'
  | 'time'
  | 'currency'
  | 'unit'
  | 'percent'
  | 'hyphenated'
  | 'reference'
  | 'signed'
  | 'grouped'
  | 'figures'

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
const apart = `${free}(?<!${digit}[.,])`
const done = `(?![${letter}\\p{N}])`
// Counts are bounded, so that a page of digits is read in proportionate time.
const number = `${digit}{1,20}(?:[.,\\u00A0\\u202F]${digit}{1,12}){0,8}`
const unit =
  '(?:km/h|km²|km|cm|mm|m²|m³|m/s|m|kg|mg|g|t|ha|GWh|MWh|kWh|GW|MW|kW|W|kV|V|Hz|MHz|GHz|Mbps|Gbps|[KMGT]o|[KMGT]B|ml|l|L|°C|°F|h|min|s|dB|hPa|USD/t|pH)'
/** What ends an address: spaces, quotes, what stands for an element, and bidi controls, which nobody sees in it. */
const beyond = `\\s<>«»“”،؛؟\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069${opaqueBreak}${opaqueLeftToRight}`
const currency = '(?:MAD|EUR|USD|GBP|DHS?|Dhs?)'

/**
 * Patterns in the order they are tried: of two that begin together the first wins. House rule: a range, a percentage and
 * every other token of this list reads from left to right, whatever stands around it (docs/decisions/0030).
 */
const patterns: readonly (readonly [TokenKind, string])[] = [
  ['url', `(?:(?:https?|ftp)://|www\\.)[^${beyond}]*(?!\\u0640)[\\p{L}\\p{M}\\p{N}/=_&#%+~$@-]`],
  [
    'mail',
    `${free}[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){0,5}\\.\\p{L}{2,63}`,
  ],
  ['doi', `${free}10\\.${digit}{4,9}/[^${beyond}]*[^${beyond}.,;:)]`],
  ['handle', `(?<![\\p{L}\\p{N}@#])[@#](?=[${letter}${digit}_]*${letter})[${letter}${digit}_]+(?!://)`],
  ['iban', `${free}[A-Z]{2}${digit}{2}(?:${gap}?[A-Z0-9]{4}){3,7}(?:${gap}?[A-Z0-9]{1,3})?${done}`],
  [
    'phone',
    `(?<![${letter}\\p{N}])(?:\\+|00)${digit}{1,3}(?:[ .()\\u00A0\\u202F-]{0,2}${digit}){6,12}${done}`,
  ],
  ['phone', `(?<![${letter}\\p{N}+])0${digit}(?:[ .\\u00A0\\u202F-]?${digit}{2}){4}${done}`],
  ['phone', `(?<![${letter}\\p{N}+])0${digit}{1,3}(?:${gap}${digit}{2,3}){2,4}${done}`],
  [
    'time',
    `${free}${digit}{1,2}:${digit}{2}${gap}?\\((?:GMT|UTC)(?:[+\\-−]${digit}{1,2}(?::${digit}{2})?)?\\)`,
  ],
  [
    'time',
    `${free}${digit}{1,2}:${digit}{2}${gap}?(?:GMT|UTC)(?:[+\\-−]${digit}{1,2}(?::${digit}{2})?)?${done}`,
  ],
  ['time', `${free}(?:GMT|UTC)[+\\-−]${digit}{1,2}(?::${digit}{2})?${done}`],
  ['time', `${free}${digit}{1,2}:${digit}{2}${gap}?[-–]${gap}?${digit}{1,2}:${digit}{2}${done}`],
  ['currency', `[+\\-−]?[$€£]${gap}?${number}(?:${gap}?(?:[kKMB]|million|billion))?${done}`],
  ['currency', `${free}[+\\-−]?${number}${gap}?(?:[$€£]|${currency}${done})`],
  ['currency', `${free}${currency}${gap}?${number}(?:${gap}(?:million|billion|milliards?))?${done}`],
  ['percent', `${apart}[+\\-−±]?${number}(?:(?:${gap}?[%‰٪])?${gap}?[-–]${number})?${gap}?[%‰٪]`],
  ['percent', `${free}[%‰٪]${number}${done}`],
  ['unit', `${apart}[+\\-−±]?${number}(?:[-–]${number})?${gap}?${unit}${done}`],
  [
    'hyphenated',
    `(?<![${letter}\\p{N}.,/])${number}(?:${gap}?[-–—]${gap}?${number}){1,8}(?:${gap}?[%‰٪]|(?![${letter}\\p{N}/]))`,
  ],
  [
    'reference',
    `${free}${digit}{1,20}(?:[./-]${digit}{1,20}){0,8}(?:-${digit}{1,20})(?:[./-]${digit}{1,20}){0,8}${done}`,
  ],
  // Groups with ordinary spaces, which typography leaves where it is not sure of them.
  [
    'signed',
    `${apart}[+\\-−±]${digit}{1,3}(?: ${digit}{3}){1,8}(?:[.,]${digit}{1,12})?(?:${gap}?[%‰٪]|${done})`,
  ],
  ['signed', `${apart}[+\\-−±<>≤≥]${number}${done}`],
  // An account number: groups of digits, one of them long.
  [
    'grouped',
    `${free}(?=[\\p{Nd} \\u00A0\\u202F]{0,30}${digit}{7})${digit}{2,20}(?:${gap}${digit}{2,20}){2,7}${done}`,
  ],
  ['grouped', `${apart}${digit}{1,3}(?: ${digit}{3}){1,8}(?:[.,]${digit}{1,12})?${done}`],
]

/** Signs that some kinds cannot be without; where a text lacks them, those kinds are not looked for. */
const signs: Readonly<Partial<Record<TokenKind, RegExp>>> = {
  url: /:\/\/|www\./u,
  mail: /@/u,
  doi: /10\./u,
  handle: /[@#]/u,
  iban: /[A-Z]{2}\p{Nd}/u,
  phone: /[+0]\p{Nd}/u,
  time: /:\p{Nd}|GMT|UTC/u,
  currency: /[$€£]|MAD|EUR|USD|GBP|DH|Dh/u,
  percent: /[%‰٪]/u,
  unit: /\p{Nd}[ \u00A0\u202F]?[°\p{Script=Latin}]/u,
  hyphenated: /\p{Nd}[ \u00A0\u202F]?[-–—]/u,
  reference: /-\p{Nd}/u,
  signed: /[+\-−±<>≤≥]\p{Nd}/u,
  grouped: /\p{Nd}[ \u00A0\u202F]\p{Nd}/u,
}

/** Each pattern is compiled by itself: one for every set of kinds that texts hold would be dozens, of tens of milliseconds. */
const finders = patterns.map(([kind, pattern]) => ({kind, pattern: new RegExp(pattern, 'gu')}))

/** Find the tokens of a text, left to right, none overlapping another. */
export function findTokens(text: string): readonly Token[] {
  if (!/[\p{Nd}@#]|www\.|:\/\//u.test(text)) return []
  return withFigures(text, findNamed(text))
}

/** Find the tokens that have a kind: always the one that begins first, of those the one whose pattern is tried first. */
function findNamed(text: string): readonly Token[] {
  const open = finders.filter(({kind}) => signs[kind]?.test(text) !== false)
  const next = open.map((finder) => tokenFrom(0, text, finder))
  const found: Token[] = []
  for (;;) {
    let first: Token | null = null
    for (const one of next) if (one !== null && (first === null || one.start < first.start)) first = one
    if (first === null) return found
    found.push(first)
    for (const [index, finder] of open.entries())
      if ((next[index]?.start ?? first.end) < first.end) next[index] = tokenFrom(first.end, text, finder)
  }
}

function tokenFrom(from: number, text: string, {kind, pattern}: (typeof finders)[number]): Token | null {
  pattern.lastIndex = from
  const match = pattern.exec(text)
  return match === null ? null : {kind, start: match.index, end: match.index + match[0].length}
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
