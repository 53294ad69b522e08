import {
  anyOf,
  cut,
  cutsEverywhere,
  gap,
  join,
  joinsEverywhere,
  type SegmentationFacts,
  then,
  wordStart,
} from '../segmentation.js'

const titles = anyOf('د ود بد لد فد أ وأ بأ لأ م وم ذ وذ أ.د وأ.د أ.م.د أ.م م.د د.م')

const abbreviations = anyOf('مج تح تر تق مط ط.د')

/** Words in Latin letters that a number follows. */
const beforeNumbers = anyOf('No Nos Art Arts Vol Vols Fig Figs')

const latinTitles = anyOf(
  'Mr Mrs Ms Dr Prof St Mt No Nos Art Vol Fig vs e.g i.e cf pp M Mme al sp spp var ed eds',
)

const latinEndings = anyOf('Inc Ltd Corp Co Bros Jr Sr')

const numbered = anyOf(`
  المجموعة مجموعة الفقرة فقرة الفئة فئة الملحق ملحق القسم قسم الجزء جزء النقطة نقطة البند بند فيتامين النموذج
  الدرجة التصنيف الخيار المرفق الجدول الباب الفرع`)

const ordinals = anyOf('أولا أولاً ثانيا ثانياً ثالثا ثالثاً رابعا رابعاً خامسا خامساً سادسا سادساً سابعا سابعاً')

/** Words that begin with a waw of their own: وزير, وفد, وكالة … */
const ownWaw = '(?:زي|زا|فد|كا|كي|حد|طن|ثي|لاي|لي|سط|اشنطن)'

/** Words that begin with a feh of their own: فوز, فرنسا, فلسطين … */
const ownFeh = '(?:وز|وض|ور|وق|رن|ري|رص|رق|رع|ين|ي|لس|ند|نل|عا|عل|ئة|تر|قر|خر)'

/** What goes on after a year or a measure: a preposition. */
const preposition = '(?:في|إلى|من|عن|على|حتى|بين|خلال|طوال|تحت|نحو|بمدينة)'

/** What opens a sentence: a conjunction written as one with its word, or alone. */
const starter = `(?:و(?!${ownWaw})\\p{L}{2,}|ف(?!${ownFeh})\\p{L}{3,}|ثم|كما|لكن|إن|إذ|حيث|غير|بيد|أما|هذا|هذه|هكذا|لذلك)`
const anew = `${then}${starter}`
const goesOn = `${then}(?!${starter})[\\p{L}\\p{N}]`

const letter = '(?!\\p{N})\\p{Script=Arabic}ـ?\\.'
const acronym = `(?:${letter}${gap}?){2,6}`
const latinAcronym = `${wordStart}(?:[A-Z]\\.){2,6}`

export const segmentation: SegmentationFacts = {
  locale: 'ar',
  otherwise: 'icu',
  rules: [
    ...joinsEverywhere(beforeNumbers),
    cut(
      `${wordStart}[وبلفك]?${numbered}${gap}\\p{L}ـ?\\.`,
      `${gap}+\\p{L}`,
      'A letter as a number: المجموعة ب. وسيلاقي',
    ),
    join(
      `(?<!\\p{N}${gap}?)${wordStart}${titles}\\.`,
      `${gap}*\\p{L}`,
      'A title of one letter is followed by a name: د. أحمد',
    ),
    join(`${wordStart}${abbreviations}\\.`, gap, 'Always followed by what it announces: مج. 2'),
    join(`${wordStart}${latinTitles}\\.`, gap, 'So are titles in Latin letters: Dr. Smith, No. 5'),
    join(
      `^(?:(?:المادة|الفصل)${gap}[^\\s\\p{Z}.]{1,12}|${ordinals})\\.`,
      gap,
      'The number of an article opens it: المادة 2. تخصص',
    ),
    ...cutsEverywhere,
    join(`(?<!\\p{L})[وبلف]?${letter}`, '\\p{Script=Arabic}', 'Inside an acronym: ق.م, و.م.ع'),
    cut(`(?<!\\p{L})${acronym}`, anew, 'A conjunction re-opens after an acronym: ق.م. ودمرت'),
    cut(latinAcronym, anew, 'So it does after one in Latin letters: U.S.A. واستأنف'),
    join(`(?<!\\p{L})${acronym}`, `${gap}+\\p{L}`, 'An acronym in a sentence: و.م.ع. بأن'),
    join(
      `\\p{N}${gap}?\\p{Script=Arabic}{1,3}ـ?\\.`,
      `${gap}+${preposition}(?!\\p{L})`,
      'A preposition goes on after a year or a measure: 732 هـ. في تونس',
    ),
    join(
      `(?<![\\p{L}\\p{M}\\p{N}]|\\p{N}${gap})و?${letter}`,
      gap,
      'One letter is an abbreviation (ص. 14, ع. الفاسي), but not after a number: 1445 هـ.',
    ),
    join(`${wordStart}[A-Z]\\.`, `${gap}+[A-Z]`, 'An initial in Latin letters: John F. Kennedy'),
    join(`(?:${latinAcronym}|${wordStart}${latinEndings}\\.)`, goesOn, 'Acme Inc. في ديلاوير'),
    join('\\p{Script=Latin}!', goesOn, 'A name with an exclamation mark: Yahoo! منذ'),
    join('(?:\\.{2}|…)', `${gap}+\\p{L}`, 'Dots are a pause: سيحدث... ثم'),
    join('[?!؟.]\\)', goesOn, 'A remark in brackets: سؤال (إلى أين؟) في جلسته'),
    join(`[?!؟]${gap}{0,2}["'’”»]`, goesOn, 'A question as a name: «إلى أين؟» ينعقد المؤتمر'),
    cut(`[.?!؟]${gap}{1,2}»`, `${gap}+[\\p{L}\\p{N}]`, 'A spaced guillemet closes: « نحن مستعدون. » وأومأ'),
    join(
      '',
      '(?:[^\\s\\p{Z}\\p{Cf}\\p{L}"«“\\(\\[]|\\p{Script=Latin})',
      'Only Arabic may follow without white space',
    ),
  ],
}
