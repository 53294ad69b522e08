import type {InflectionFacts} from '../inflection.js'

/** After Larkey, Ballesteros and Connell, "Light stemming for Arabic information retrieval" (light10), with pronouns. */
export const inflection: InflectionFacts = {
  letters: [
    // هيأة is هيئة as Morocco spells it.
    ['يأة', 'يئة'],
    ['أ', 'ا'],
    ['إ', 'ا'],
    ['آ', 'ا'],
    ['ٱ', 'ا'],
    ['ى', 'ي'],
    // The seat of a hamza changes with what is joined to the word: أعضاء، أعضاؤها، أعضائها; مسؤول is written مسئول, too.
    ['ؤ', 'ء'],
    ['ئ', 'ء'],
  ],
  elisions: [],
  prefixes: [
    // What looks like the article is of the word in التزام, آلية, إلغاء, وكالة: both readings are kept.
    ...['الت', 'الي', 'الغا'].flatMap((own) => {
      const rest = own.slice(2)
      return ['وب', 'و', 'ف', 'ب', 'ك', ''].map((lead) => [lead + own, rest, own] as const)
    }),
    ['وكال', '', 'وكال'],
    ['وبال', ''],
    ['فبال', ''],
    ['وال', ''],
    ['فال', ''],
    ['بال', ''],
    ['كال', ''],
    ['ولل', '', 'ل'],
    ['فلل', '', 'ل'],
    ['لل', '', 'ل'],
    ['ال', ''],
  ],
  doubtfulPrefixes: ['و', 'ف', 'ب', 'ك', 'ل'],
  endings: [
    // Pronouns. Before them ة is written ت, which may as well be the word's own: حكومتها, وقتها; and so may ه م ك ن ا.
    [
      ['تهما', 'ة', 'ت'],
      ['تهم', 'ة', 'ت'],
      ['تهن', 'ة', 'ت'],
      ['تها', 'ة', 'ت'],
      ['تنا', 'ة', 'ت'],
      ['تكم', 'ة', 'ت'],
      ['ته', 'ة', 'ت'],
      ['تي', 'ة', 'ت'],
      ['هما', ''],
      ['هم', '', 'هم'],
      ['هن', '', 'هن'],
      ['ها', ''],
      ['نا', '', 'نا'],
      ['كم', '', 'كم'],
      ['ه', ''],
    ],
    // Number and gender; ان ون ين may be the word's own: إعلان, تعاون.
    [
      ['يتان', ''],
      ['يتين', ''],
      // The dual loses its nun before a pronoun: اتفاقيتيهما.
      ['يتي', ''],
      ['يتا', ''],
      ['تان', ''],
      ['تين', ''],
      ['يات', ''],
      ['ات', ''],
      ['ان', '', 'ان'],
      ['ين', '', 'ين'],
      ['ون', '', 'ون'],
      ['وا', ''],
      ['ية', ''],
      ['يا', ''],
      ['ة', ''],
      ['ي', ''],
      ['و', ''],
      ['ا', ''],
    ],
  ],
  functionWords: new Set(
    `في من على إلى أن إن أو عن مع قد لا ما هذا هذه ذلك التي الذي بين كما و وفي ومن وعلى وأن وقد ولا وما بأن كان كانت
    هو هي ثم وإلى وهو وهي وكان وكانت وعن ومع أنه أنها لم غير بعد مثل الذين خلال عند كل حيث إذا حتى منذ أي لدى عبر
    ضد نحو دون قبل بعض جميع أيضا وذلك وهذا وهذه تلك`.split(/\s+/),
  ),
  weakLetters: 'اويء',
  leastLetters: 3,
}
