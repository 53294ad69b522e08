import {grouping, type TypographyFacts} from '../typography.js'

const space = '[ \\u00A0\\u202F]'
const months = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre'

/** French as the Imprimerie nationale sets it: U+00A0 before the colon and inside guillemets, U+202F before `; ! ?`. */
export const typography: TypographyFacts = {
  telltale: '(?<!\\p{L})(?:le|la|les|des|du|une|et|dans|pour|sur|aux|est|par|qui|que)(?!\\p{L})',
  foreign: [{lang: 'ar', telltale: ''}],
  rules: [
    {
      name: 'apostrophe',
      sign: "'",
      pattern: "(?<=[\\p{L}\\p{N}])'(?=[\\p{L}\\p{N}«])",
      replace: '’',
      why: "l'État → l’État",
    },
    {
      name: 'open-quote',
      sign: '["“]',
      pattern: '(?<=^|[\\s(\\[’—–-])["“](?=[^\\s"”])',
      replace: '«\u00A0',
      why: 'A straight or English opening quote becomes a guillemet.',
    },
    {
      name: 'close-quote',
      sign: '["”]',
      pattern: '(?<=[^\\s"“])["”](?=$|[\\s)\\].,;:!?…—–\\u00A0\\u202F-])',
      replace: '\u00A0»',
      why: 'And so does the closing one.',
    },
    {
      name: 'guillemet-in',
      sign: '«',
      pattern: `«${space}{0,4}(?=[^\\s])`,
      replace: '«\u00A0',
      why: '«mot → « mot',
    },
    {
      name: 'guillemet-out',
      sign: '»',
      pattern: `(?<=[^\\s])${space}{0,4}»`,
      replace: '\u00A0»',
      why: 'mot» → mot »',
    },
    {
      name: 'high-punctuation',
      sign: '[;!?]',
      pattern: `(?<=[\\p{L}\\p{N}\\p{Sc}»)\\]%°])${space}{0,4}([;!?]+)(?=$|[\\s\\u00A0\\u202F»)\\]])`,
      replace: '\u202F$1',
      why: 'Narrow no-break space before ; ! ? (Imprimerie nationale).',
    },
    {
      name: 'colon',
      sign: ':',
      pattern: `(?<=[\\p{L}\\p{N}\\p{Sc}»)\\]%°])${space}{0,4}:(?=$|[\\s\\u00A0\\u202F])`,
      replace: '\u00A0:',
      why: 'No-break space before the colon; never inside 10:30 or an address.',
    },
    {
      name: 'low-punctuation',
      sign: `${space}[,.]`,
      pattern: `(?<=[\\p{L}\\p{N}\\p{Sc}»)\\]%°])${space}{1,4}([,.])(?=$|\\s)`,
      replace: '$1',
      why: 'No space before a comma or a full stop.',
    },
    {
      name: 'first-day',
      sign: '1(?:ier|ᵉʳ|er)?[ \\u00A0][jfmasond]',
      pattern: `(?<![\\p{N}\\p{L}.,/:\\u202F-])1(?:ier|ᵉʳ|er)?[ \\u00A0](${months})(?!\\p{L})`,
      replace: '1er\u00A0$1',
      why: 'The first of a month is an ordinal: 1er mai (Imprimerie nationale). Intl writes 1 mai.',
    },
    {
      name: 'day-month',
      sign: '\\p{N} [jfmasond]',
      pattern: `(?=\\p{N})(?<![\\p{N}\\p{L}.,/:\\u202F-])([0-3]?\\p{N}) (${months})(?!\\p{L})`,
      replace: '$1\u00A0$2',
      why: 'A day and its month stay on one line.',
    },
    {
      name: 'number-sign',
      sign: '[°º]',
      pattern: `(?<!\\p{L})([Nn])[°º]${space}{0,4}(?=\\p{N})`,
      replace: '$1°\u00A0',
      why: 'n°12 → n° 12',
    },
    {
      name: 'title',
      sign: '[MesrER]\\.? \\p{Lu}',
      pattern: '(?<!\\p{L})(M|MM|Mme|Mmes|Mlle|Dr|Pr|S\\.M|S\\.E|S\\.A\\.R)(\\.?) (?=\\p{Lu})',
      replace: '$1$2\u00A0',
      why: 'A title stays with its name.',
    },
    ...grouping,
    {
      name: 'unit',
      sign: `[%€°](?<=\\p{N}${space}?[%€°])| (?<=\\p{N} )[MDdmkcgthG]`,
      pattern: `(?=${space}|[%€°])(?<=\\p{N})(?:${space}?(%|€|°C(?!\\p{L}))| (?=(?:MAD|DH|dirhams?|millions?|milliards?|km|m|cm|mm|kg|g|t|ha|MW|GW|kWh|h|min)[²³]?(?![\\p{L}\\p{N}])))`,
      replace: '\u00A0$1',
      why: 'A number stays with its unit; % and °C take a no-break space.',
    },
    {
      name: 'minutes',
      sign: 'h \\p{N}',
      pattern: '(?<=\\p{N}\\u00A0h) (?=\\p{N}{2}(?!\\p{N}))',
      replace: '\u00A0',
      why: '10 h 30 stays on one line.',
    },
  ],
}
