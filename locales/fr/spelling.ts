import type {SpellingFacts} from '../spelling.js'

export const spelling: SpellingFacts = {
  dictionaries: ['fr', 'fr_FR', 'fr-toutesvariantes', 'fr-classique'],
  letters: 'abcdefghijklmnopqrstuvwxyzàâäçéèêëîïôöùûüœæ',
  capitals: true,
  confusions: null,
  known: `wali walis wilaya wilayas caïd caïds caïdat dahir dahirs moudawana chira douar douars oued moussem
    habous oulémas zakat aïd omra haj hajj hijri dirham dirhams amazigh amazighs tifinagh makhzen ksar kasbah mellah
    cybersécurité numérisation hydrique hydriques désertification interministériel interministérielle`.split(
    /\s+/,
  ),
  proclitics: [],
}
