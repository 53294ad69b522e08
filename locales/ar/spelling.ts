import type {SpellingFacts} from '../spelling.js'

export const spelling: SpellingFacts = {
  dictionaries: ['ar'],
  letters: 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهويى',
  capitals: false,
  // Forms of hamza and alef, final ta marbuta and alef maqsura, and the two letters that are said alike.
  confusions: [
    'هة',
    'ىي',
    'يى',
    'اأ',
    'اإ',
    'اآ',
    'أا',
    'أإ',
    'إا',
    'إأ',
    'آا',
    'آأ',
    'ءئ',
    'ءؤ',
    'ئء',
    'ئؤ',
    'ؤئ',
    'ؤء',
    'أئ',
    'أؤ',
    'يئ',
    'وؤ',
    'اى',
    'ضظ',
    'ظض',
  ],
  known:
    `كوفيد سارس أورو يورو ميغاواط كيلوواط حقينة رقمنة إنترنت فيروس إنزيم إنزيمات إنزيمي إنزيمية جيني جينية`
      .split(/\s+/)
      .flatMap((word) => [word, `ال${word}`]),
  // The article is left to the dictionary, which knows what endings it excludes.
  proclitics: ['وب', 'ول', 'فب', 'فل', 'و', 'ف', 'ب', 'ل', 'ك'],
}
