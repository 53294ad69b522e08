import {grouping, type TypographyFacts} from '../typography.js'

/** British English: double curly quotes, no space before punctuation. */
export const typography: TypographyFacts = {
  telltale: '(?<!\\p{L})(?:the|of|and|to|in|for|with|is|was|that|on|by)(?!\\p{L})',
  foreign: [{lang: 'ar', telltale: ''}],
  rules: [
    {
      name: 'apostrophe',
      sign: "'",
      pattern: "(?<=[\\p{L}\\p{N}])'(?=\\p{L})|(?<=s)'(?=\\s)",
      replace: '’',
      why: "Morocco's → Morocco’s",
    },
    {
      name: 'open-quote',
      sign: '"',
      pattern: '(?<=^|[\\s(\\[—–‘-])"(?=[^\\s"”])',
      replace: '“',
      why: 'Straight quotes become curly.',
    },
    {
      name: 'close-quote',
      sign: '"',
      pattern: '(?<=[^\\s"“])"(?=$|[\\s)\\].,;:!?…—–’-])',
      replace: '”',
      why: 'And so do closing ones.',
    },
    {
      name: 'guillemet-in',
      sign: '«',
      pattern: '«[ \\u00A0\\u202F]{0,4}',
      replace: '“',
      why: 'Guillemets are not English.',
    },
    {
      name: 'guillemet-out',
      sign: '»',
      pattern: '[ \\u00A0\\u202F]{0,4}»',
      replace: '”',
      why: 'Guillemets are not English.',
    },
    {
      name: 'no-space-before',
      sign: '[ \\u00A0\\u202F][,;:!?.]',
      pattern: '(?<=[\\p{L}\\p{N}”’)\\]%])[ \\u00A0\\u202F]{1,4}([,;:!?.]+)(?=$|\\s|[”’)\\]])',
      replace: '$1',
      why: 'English takes no space before punctuation.',
    },
    {
      name: 'percent',
      sign: '%',
      pattern: '(?<=\\p{N})[ \\u00A0\\u202F]{1,4}%',
      replace: '%',
      why: '12 % → 12%',
    },
    ...grouping,
    {
      name: 'title',
      sign: '[rsfMEHo]\\.? [\\p{Lu}\\p{N}]',
      pattern: '(?<!\\p{L})(Mr|Mrs|Ms|Dr|Prof|HM|HE|HRH|No)(\\.?) (?=[\\p{Lu}\\p{N}])',
      replace: '$1$2\u00A0',
      why: 'A title stays with its name.',
    },
    {
      name: 'unit',
      sign: '\\p{N} [mbkcgthGM]|[DR] \\p{N}',
      pattern:
        '(?<=\\p{N}) (?=(?:million|billion|km|m|cm|mm|kg|g|t|ha|MW|GW|kWh|MAD)[²³]?(?![\\p{L}\\p{N}]))|(?<=(?<!\\p{L})(?:MAD|EUR|USD)) (?=\\p{N})',
      replace: '\u00A0',
      why: 'A number stays with its unit.',
    },
  ],
}
