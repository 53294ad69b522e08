import type {SpellingFacts} from '../spelling.js'

export const spelling: SpellingFacts = {
  dictionaries: ['en_GB', 'en_GB-ise', 'en_GB-large'],
  letters: 'abcdefghijklmnopqrstuvwxyz',
  capitals: true,
  confusions: null,
  known:
    `wali walis wilaya wilayas dahir dahirs dirham dirhams moudawana hijri ulema zakat hajj umrah amazigh tifinagh
    cybersecurity freephone`.split(/\s+/),
  proclitics: [],
}
