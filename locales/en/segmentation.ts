import {
  anyOf,
  closing,
  cut,
  cutsByCase,
  cutsEverywhere,
  gap,
  insideWord,
  join,
  joinsByCase,
  joinsEverywhere,
  type SegmentationFacts,
  omission,
  then,
  wordStart,
} from '../segmentation.js'

const titles = anyOf(`
  Mr Mrs Ms Messrs Mme Mlle Mgr Msgr Dr Drs Prof Profs Rev Fr Hon Rt Sen Sens Rep Reps Gov Govs Gen Lt Col Maj Capt
  Cmdr Cdr Cpl Sgt Pvt Adm Brig Amb Supt Insp Atty St Ste Sts Mt Ft H.E H.R.H H.M`)

const abbreviations = anyOf(
  'vs viz cf Cf e.g i.e E.g I.e approx est Univ Dept dept Assn Asst Intl Natl Pres Det Comm Cllr Cpt Cmdt op Op N.B a.k.a incl excl trans Trans',
)

const beforeNumbers = anyOf(`
  No Nos no nos N° ca circa P Pp Art Arts art arts ART Para Paras para paras pp Vol Vols vol vols Fig Figs fig figs Ch ch chap Chap
  Sec Secs sec secs cl Reg Regs reg Res res Ext ext Tel tel Doc doc Rule Ex ex ed eq Eq al Apt Bldg Hwy Rte Mon Tue Tues Wed Thu Thurs Fri
  Sat Sun   Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec`)

const endings = anyOf(`
  Inc Ltd Corp Co co Cos Bros LLC L.L.C Pvt INC LTD CORP PVT Plc plc Jr Sr Esq Ph.D M.Sc B.Sc M.A B.A LL.M LL.B M.D Sec Ave Blvd Rd Sq Calif Mass Pa Fla Tex Va
  Md Ala Ark Ariz Colo Conn Ill Kan Ky Mich Minn Mont Neb Nev Okla Tenn Vt Wis Wyo`)

const numbered = anyOf(`
  Annex annex Appendix appendix Group group Section section Part part Plan plan Type type Table Schedule Grade Class
  class Category category Phase phase War Vitamin vitamin Hepatitis hepatitis Exhibit Option option Level Zone
  Chapter Article Series Figure Form Title Point point Item item Building Terminal Gate Block Team Party party Side side`)

const crowned = anyOf('Elizabeth Charles James George Mohammed Hassan')

/** Words that no surname is. */
const never = anyOf(`
  The This These Those There It He She They However In On At As For If When While But You We Since Note Each
  Every Some Many Although After Before Then Thus Hence Therefore Also Suppose Let`)

const persons = 'Mr Mrs Ms'

const starters = anyOf(`
  The This That These Those It Its He She They We You I His Her Their Our My In On At By For From With Without
  As If When While Where What How Why Whether But And Or So Yet However Moreover Meanwhile Although Though Since
  After Before During Under Both Each Every All Some Many Most Several There Here Then Thus Also A An No Not Now
  Only Please Did Do Does Is Are Was Were Has Have Can Could Will Would Should Let To Among Despite According Until
  Once Such Prior Following Later Even More Like Unlike Within Instead Perhaps Still Any Everyone Others Your
  Another Other Over Through Between Because Today Yesterday Thanks Thank`)

/** One of the words in full, or a person. */
const anew = `${then}(?:${starters}(?![\\p{L}\\p{N}.\\-])|${anyOf(persons)}\\.)`

const acronym = `${wordStart}(?:\\p{Lu}\\.-?){2,8}`
const initial = `${wordStart}\\p{Lu}\\.`
const dayOrZone = `(?:${anyOf(`
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
  October November December Eastern Central Mountain Pacific Greenwich Universal`)}|\\p{Lu}{2,4})`
const time = '\\d\\s?(?:[ap]\\.m|[AP]\\.M)\\.'

export const segmentation: SegmentationFacts = {
  locale: 'en',
  otherwise: 'icu',
  rules: [
    insideWord,
    cut(
      `[.?!]${closing}{0,2}${gap}+${omission}`,
      `${then}\\p{Lu}`,
      'An omission between sentences belongs to the first: … today. […] It',
    ),
    join(`[.?!]${closing}{0,2}`, `${gap}+${omission}${gap}+["“]?\\p{Lu}`, '… so it does not open the second'),
    ...joinsEverywhere(beforeNumbers),
    cut(`\\p{Lu}\\p{L}{1,20}${gap}St\\.`, `${then}${starters}${gap}`, 'A street at the end: on Main St. The'),
    join(`${wordStart}${titles}\\.`, gap, 'A title is followed by a name: Dr. Tedros'),
    join(`${wordStart}${abbreviations}\\.`, gap, 'Always followed by what it announces: e.g. Rabat'),
    join(
      `${wordStart}${beforeNumbers}\\.`,
      `${gap}+(?:[\\(\\[+§]|\\p{Lu}?\\p{Nd})|${gap}+[IVXLC]{1,6}(?![\\p{L}\\p{N}])`,
      'A number or a day follows: No. 12, Sept. 3',
    ),
    join(
      `^(?:Art(?:icle|\\.)|ART(?:ICLE|\\.))${gap}+(?:\\d{1,4}|[IVXLC]{1,6})\\.`,
      gap,
      'The number of an article opens it: Article 3. The Minister',
    ),
    cut(
      `${gap}[b-uw-z]\\.`,
      anew,
      'A variable at the end of a sentence: x, y and z. The; but Smith v. The State',
    ),
    join(
      `(?<![\\p{L}\\p{M}\\p{N}.\\-\\/'’]|\\d${gap})[a-z]\\.`,
      gap,
      'One small letter is an abbreviation, but not 5 m. high, nor men’s. However: Smith v. Jones',
    ),
    ...cutsEverywhere,
    ...cutsByCase,
    join(
      `(?<![^.?!]${gap})(?:At|By|Before|After|Around|From|Until|Since|On)${gap}(?:about${gap})?\\d{1,2}(?::\\d\\d)?${gap}?[ap]\\.m\\.`,
      gap,
      'A time at the beginning is not at the end: At 5 a.m. Mr. Brown went',
    ),
    cut(time, anew, 'A closed class re-opens after a time: at 5 p.m. The'),
    join(
      time,
      `${gap}+(?:\\(?${dayOrZone}(?!\\p{Ll})|\\p{Lu}\\p{L}{1,20}${gap}time(?!\\p{L}))`,
      'A day or zone follows a time: 10 a.m. Monday, 6 p.m. GMT, 5 p.m. Geneva time',
    ),
    cut(
      `\\d${gap}?(?:B\\.C\\.(?:E\\.)?|C\\.E\\.|A\\.D\\.)`,
      `${then}\\p{Lu}`,
      'An era after its year: from 250 B.C. Digs',
    ),
    join(
      `(?<![^.?!]${gap})P\\.?(?:P\\.)?S\\.`,
      gap,
      'A postscript announces its sentence: P.S. The Arabic text',
    ),
    cut(`${wordStart}${numbered}${gap}\\p{Lu}\\.`, `${then}\\p{Lu}`, 'A letter as a number: in Group B. It'),
    cut(`${wordStart}(?:and|than|nor|as)${gap}I\\.`, `${then}\\p{Lu}`, 'The pronoun: you and I. Did'),
    cut(`${wordStart}${crowned}${gap}[IVX]\\.`, `${then}\\p{Lu}`, 'A sovereign: Mohammed V. He'),
    cut(initial, `${then}${never}(?![\\p{L}\\p{N}.\\-])`, 'No name begins so: protein S. There'),
    cut(acronym, anew, 'A closed class re-opens after an acronym: in the U.S. How'),
    join(initial, `${gap}+\\p{Lu}`, 'An initial is followed by a name: John F. Kennedy'),
    join(acronym, `${gap}\\d`, 'A number follows what counts by it: 401 U.S. 66'),
    join(acronym, `${then}\\p{Lu}`, 'An acronym is followed by a name: the U.S. Government'),
    cut(`${wordStart}${endings}\\.`, anew, 'A closed class re-opens after a form of company: Acme Corp. The'),
    join(`${wordStart}${endings}\\.`, `${then}\\p{Lu}`, 'Otherwise a name goes on: Acme Corp. Chairman'),
    ...joinsByCase,
  ],
}
