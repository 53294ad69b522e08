import {grouping, type TypographyFacts} from '../typography.js'

// Unicode counts Arabic-Indic digits to the script: ١,٢٣٤ is a figure, and keeps its comma.
const letter = '(?!\\p{N})[\\p{Script=Arabic}\\u064B-\\u0652]'
const space = '[ \\u00A0\\u202F]'

/** Arabic as set in Morocco: its own comma, semicolon and question mark, guillemets, Western digits. */
export const typography: TypographyFacts = {
  telltale: '(?<!\\p{L})(?:في|من|على|إلى|أن|التي|الذي|عن)(?!\\p{L})',
  foreign: [
    {
      lang: 'fr',
      telltale:
        "[àâçéèêëîïôûùœÀÂÇÉÈÊËÎÏÔÛÙŒ]|(?<!\\p{L})(?:de|du|des|la|le|les|et|pour|sur|aux?)(?!\\p{L})|(?<!\\p{L})[dlDL][’']",
    },
    {lang: 'en', telltale: '(?<!\\p{L})(?:of|the|and|for|to|in|with)(?!\\p{L})'},
  ],
  rules: [
    {
      name: 'tatweel',
      sign: '\\u0640',
      pattern: `(?<=${letter})\\u0640+(?=${letter})`,
      replace: '',
      why: 'Tatweel breaks search and copying; the one of هـ, with no letter after it, stays.',
    },
    {
      name: 'comma',
      sign: ',',
      pattern: `(?=${space}|,)(?:(?<=${letter})${space}{0,4},(?=\\s*${letter})|(?<=[\\p{N}»”)])${space}{0,4},(?=\\s+${letter}))`,
      replace: '،',
      why: 'Between Arabic letters, or a number and a word, the comma is ،; elsewhere a person decides.',
    },
    {
      name: 'semicolon',
      sign: ';',
      pattern: `(?<=${letter})${space}{0,4};(?=\\s*${letter})`,
      replace: '؛',
      why: 'Between Arabic letters the semicolon is ؛.',
    },
    {
      name: 'question',
      sign: '\\?',
      pattern: `(?<=${letter})${space}{0,4}\\?(?=$|\\s*${letter}|[»”)\\]])`,
      replace: '؟',
      why: 'After an Arabic letter the question mark is ؟.',
    },
    {
      name: 'open-quote',
      sign: '"',
      pattern: '(?<=^|[\\s(\\[—–\\u0640-]|(?<!\\p{L})[وفبكل])"(?=[^\\s"”])',
      replace: '«',
      why: 'Straight quotes become guillemets, first in memory is «.',
    },
    {
      name: 'close-quote',
      sign: '"',
      pattern: '(?<=[^\\s"“])"(?=$|[\\s)\\].,;:!?…—–،؛؟-])',
      replace: '»',
      why: 'And so do closing ones.',
    },
    {
      name: 'guillemet-in',
      sign: '«',
      pattern: `«${space}{1,4}`,
      replace: '«',
      why: 'No space inside Arabic guillemets.',
    },
    {
      name: 'guillemet-out',
      sign: '»',
      pattern: `${space}{1,4}»`,
      replace: '»',
      why: 'No space inside Arabic guillemets.',
    },
    {
      name: 'no-space-before',
      sign: `${space}[،؛؟!.:]`,
      pattern: `(?<=[\\p{L}\\p{M}\\p{N}»)\\]])${space}{1,4}([،؛؟]|[!.:](?=$|\\s))`,
      replace: '$1',
      why: 'Arabic takes no space before punctuation.',
    },
    {
      name: 'hijri',
      sign: 'ه(?<=\\p{N}[ ]{0,4}ه)',
      pattern: '(?<=\\p{N})[ ]{0,4}(?=ه\\u0640?(?!\\p{L}))',
      replace: '\u00A0',
      why: 'A Hijri year stays with its هـ.',
    },
    {
      name: 'hijri-mark',
      sign: '\\u00A0(?<=\\p{N}\\u00A0)ه',
      pattern: '(?<=\\p{N}\\u00A0)ه(?![\\p{L}\\u0640])',
      replace: 'هـ',
      why: '1448 ه → 1448 هـ',
    },
    {
      name: 'percent',
      sign: '[%٪]',
      pattern: `(?=${space}|[%٪])(?<=\\p{N})${space}{0,4}[%٪]`,
      replace: '%',
      why: 'CLDR ar-MA: 12,5%',
    },
    ...grouping,
    {
      name: 'unit',
      sign: '\\p{N} [دمكفMkmcgtGh]',
      pattern:
        '(?= )(?<=\\p{N}) (?=(?:درهم|درهما|مليون|مليار|د\\.م|كلم|كم|كيلومتر|في المائة|MAD|km|m|cm|mm|kg|g|t|ha|MW|GW|kWh)[²³]?(?![\\p{L}\\p{N}]))',
      replace: '\u00A0',
      why: 'A number stays with its unit.',
    },
  ],
}
