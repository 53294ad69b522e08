import type {PunctuationFacts} from '../punctuation.js'

/** Spaces as the Imprimerie nationale's lexicon sets them; a full or a thin no-break space is accepted alike. */
const thin = ['\u202f', '\u00a0'] as const
const full = ['\u00a0', '\u202f'] as const

export const punctuation: PunctuationFacts = {
  quotes: [
    ['«', '»'],
    ['“', '”'],
    ['"', '"'],
  ],
  foreign: {'،': ',', '؛': ';', '؟': '?', '٪': '%'},
  spacedBefore: {':': full, ';': thin, '!': thin, '?': thin, '»': full},
  spacedAfter: {'«': full},
  tight: ',.',
}
