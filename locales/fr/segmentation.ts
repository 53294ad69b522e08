import {
  anyOf,
  cut,
  cutsByCase,
  cutsEverywhere,
  gap,
  insideWord,
  join,
  joinsByCase,
  joinsEverywhere,
  type SegmentationFacts,
  then,
  wordStart,
} from '../segmentation.js'

const titles = anyOf(`
  M MM Mme Mmes Mlle Mlles Mgr Dr Drs Pr Prof Me Gal Gén Col Cdt Cne Lt Sgt gén Mr Mrs Ms Rev Hon Vve St Ste Sts Stes
  S.E S.E.M S.M S.A S.A.R S.A.S S.S LL.AA LL.MM LL.EE S.Exc S.Em R.P`)

const abbreviations = anyOf(`
  pp vs feat ft dir arr rééd éd Éd ed Ed coll Coll trad Trad
  tél Tél Tel tel cf Cf c.-à-d p._ex par_ex env approx av Av apr ap bd Bd boul Boul not préc op Op id Id ibid Ibid
  Inst Univ Ets Éts Sté Stés Dép dép Réf réf adr parag liv Ch Th Ph Chr i.e e.g N.B n.b`)

const beforeNumbers = anyOf(`
  n° N° no No nos Nos B.P C.P al Al para paragr rés Rés résol Résol chap Chap sect Sect fig Fig figs tabl Tabl vol Vol vols ex Ex min max
  janv févr avr juil sept oct nov déc`)

const number = '(?:\\(?\\d|[IVXLC]{1,6}(?![\\p{L}\\p{N}])|premier|unique)'

const endings = anyOf('Jr Sr Inc Ltd Corp Co Bros Cie Sté Ph.D')

const numbered = anyOf(`
  groupe Groupe groupes annexe Annexe catégorie Catégorie classe niveau plan point vitamine hépatite zone phase
  section Section série Série type partie Partie volet tableau Tableau lettre option article Article titre Titre protéine
  terminaison norme`)

const crowned = anyOf('Mohammed Charles Louis Henri Philippe Felipe Georges Hassan Alphonse')

const pronouns = 'Il Ils Elle Elles On Ce Cet Cette Ces Cela Ceci'

/** Words that no surname is. */
const never = `${pronouns} En Dans Pour Selon Depuis Après Avant Mais Lorsque Toutefois Cependant Ainsi Enfin Une Nous Vous Si
  Plus Certains Certaines Plusieurs Chaque Tous Toutes Quand Comme Voir Notez`

const starters = anyOf(`
  ${pronouns} Le La Les Un Une Des Nous Vous En Dans Pour Par Sur Sous Au Aux À Avec Sans Selon
  Depuis Après Avant Mais Or Donc Car Si Quand Lorsque Comme Ainsi Enfin Toutefois Cependant Son Sa Ses Leur Leurs
  De Du Que Tous Toutes Tout`)

/** One of the words in full. */
const full = (words: string): string => `${words}(?![\\p{L}\\p{N}.\\-])`

/** A sentence that begins; elided words count in front of any other. */
const anew = `${then}(?:${full(starters)}|(?:[CDJLNS]|Qu)[’'])`

const acronym = `${wordStart}(?:\\p{Lu}\\.-?){2,8}`
const initial = `${wordStart}\\p{Lu}\\.`

export const segmentation: SegmentationFacts = {
  locale: 'fr',
  otherwise: 'icu',
  rules: [
    insideWord,
    ...joinsEverywhere(beforeNumbers),
    cut(`\\p{Lu}\\p{L}{2,20}${gap}S\\.A\\.`, anew, 'A form of company, not a title: Attijari S.A. Son siège'),
    join(`${wordStart}${titles}\\.`, gap, 'A title is followed by a name: M. Bourita'),
    join(`${wordStart}${abbreviations}\\.`, gap, 'Always followed by what it announces: art. L. 123'),
    join(
      `${wordStart}${beforeNumbers}\\.`,
      `${gap}+${number}`,
      'A number or a day follows: no. 2, janv. 2024',
    ),
    join(
      `${wordStart}(?:[Aa]rts?|ARTS?)\\.`,
      `${gap}+(?:${number}|[LRDA]\\.|\\p{Ll})`,
      'An article of law: art. 3, art. L. 123',
    ),
    join(
      `^(?:Art(?:icle|\\.)|ART(?:ICLE|\\.))${gap}+(?:premier|1er|\\d{1,4}|[IVXLC]{1,6})\\.`,
      gap,
      'The number of an article opens it: Art. 3. Le ministre',
    ),
    join(`\\d${gap}p\\.`, `${gap}1${gap}?000?(?!\\d)`, 'A share in the manner of laws: 10 p. 100'),
    cut(`${gap}[b-xz]\\.`, anew, 'A variable at the end of a sentence: les axes x, y et z. Par'),
    join(
      `(?<![\\p{L}\\p{M}\\p{N}.\\-\\/]|\\d${gap})[b-xz]\\.`,
      gap,
      'One small letter is an abbreviation, but not 8 h. or il y en a.',
    ),
    ...cutsEverywhere,
    ...cutsByCase,
    cut(`${wordStart}(?:av|apr|ap|avant|après)\\.?${gap}*J\\.?-C\\.`, `${then}\\p{Lu}`, 'av. J.-C. Elle'),
    cut(
      `${wordStart}${numbered}${gap}\\p{Lu}\\.`,
      `${then}\\p{Lu}`,
      'A letter as a number: le groupe B. Le Maroc',
    ),
    cut(`${wordStart}${crowned}${gap}[IVX]\\.`, `${then}\\p{Lu}`, 'A sovereign: Mohammed V. Il'),
    cut(acronym, anew, 'A closed class re-opens after an acronym: les U.S.A. Il'),
    cut(`${wordStart}${endings}\\.`, anew, 'A closed class re-opens after a form of company: X Inc. La'),
    join(`${wordStart}${endings}\\.`, `${then}\\p{Lu}`, 'Otherwise a name goes on: X Inc. Montréal'),
    cut(
      initial,
      `${then}(?:(?:Le|La|Les|Un|Une|Des)${gap}+|L[’'])\\p{Ll}`,
      'An article before a small letter begins no surname: la clé A. La seule',
    ),
    cut(
      initial,
      `${then}(?:${full(anyOf(never))}|[CJNS][’'])`,
      'No surname is one of these: la Cour X. Elle',
    ),
    join(
      initial,
      `${gap}+[\\p{Lu}\\d]`,
      'An initial is followed by a name, or the number of an article: J. Dupont, L. 123',
    ),
    join(acronym, `${then}\\p{Lu}`, 'An acronym is followed by a name: le M.V. Atlas'),
    ...joinsByCase,
  ],
}
