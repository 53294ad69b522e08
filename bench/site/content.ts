import type {Locale} from '../../src/model/locale.js'

/** A made-up communiqué in one locale: about 400 words of Markdown with what real ones hold. */
export interface Page {
  readonly title: string
  readonly text: string
}

interface Phrases {
  readonly title: string
  readonly sentences: readonly string[]
  readonly headings: readonly string[]
  readonly table: readonly [string, string]
  readonly note: string
}

const phrases: Readonly<Record<Locale, Phrases>> = {
  fr: {
    title: 'Réunion du comité de suivi du programme SAHEL CONNECT',
    sentences: [
      'Le comité de pilotage s’est réuni à Rabat le {day} septembre 2025 en présence de {n} participants venus de la région.',
      'Le **ministère** a présenté les résultats du programme et les mesures prévues pour la période 2024-2027.',
      'Le budget alloué s’élève à 254,9 millions de dirhams, soit une hausse de 12,5 % par rapport à l’année {n}.',
      'Les membres ont examiné le projet de loi n° 43-05 et le décret n° 2-26-145 relatifs à l’organisation du secteur.',
      'Pour toute précision, le service de presse répond au +212 5 37 60 14 80 et à l’adresse presse@exemple.ma.',
      'Une convention a été signée avec l’[Office des Nations unies](https://www.unodc.org/unodc/fr/index.html) (ONUDC).',
    ],
    headings: ['Principales mesures', 'Calendrier', 'Suites données'],
    table: ['Région', 'Montant'],
    note: 'Loi promulguée par le dahir n° 1-07-79 du 17 avril 2007.',
  },
  ar: {
    title: 'اجتماع لجنة تتبع برنامج SAHEL CONNECT',
    sentences: [
      'عقدت لجنة القيادة اجتماعها بالرباط يوم {day} شتنبر 2025 بحضور {n} مشاركا قدموا من مختلف جهات المملكة.',
      'وقدمت **الوزارة** نتائج برنامج CONNECT والتدابير المقررة خلال الفترة 2024-2027 على الصعيدين الوطني والجهوي.',
      'وتبلغ الميزانية المرصودة 254,9 مليون درهم، أي بزيادة قدرها 12,5% مقارنة بسنة {n} حسب المعطيات الرسمية.',
      'ودرس الأعضاء مشروع القانون رقم 43.05 والمرسوم رقم 2.26.145 المتعلقين بتنظيم القطاع وتحديد اختصاصاته.',
      'ولمزيد من المعلومات يمكن الاتصال بمصلحة الصحافة على الرقم +212 5 37 60 14 80 أو عبر presse@exemple.ma.',
      'ووقعت اتفاقية مع [مكتب الأمم المتحدة](https://www.unodc.org/unodc/ar/index.html) (ONUDC) في ختام الأشغال.',
    ],
    headings: ['أهم التدابير', 'الجدول الزمني', 'التتبع'],
    table: ['الجهة', 'المبلغ'],
    note: 'القانون الصادر بتنفيذه الظهير الشريف رقم 1.07.79 بتاريخ 17 أبريل 2007.',
  },
  en: {
    title: 'Meeting of the SAHEL CONNECT monitoring committee',
    sentences: [
      'The steering committee met in Rabat on {day} September 2025 in the presence of {n} participants from the region.',
      'The **ministry** presented the results of the programme and the measures planned for the period 2024-2027.',
      'The budget amounts to MAD 254.9 million, an increase of 12.5% on the year {n} according to official figures.',
      'Members examined bill no. 43-05 and decree no. 2-26-145 on the organisation of the sector and its bodies.',
      'For further information the press service can be reached on +212 5 37 60 14 80 and at presse@exemple.ma.',
      'An agreement was signed with the [United Nations Office](https://www.unodc.org/unodc/en/index.html) (UNODC).',
    ],
    headings: ['Main measures', 'Calendar', 'Follow-up'],
    table: ['Region', 'Amount'],
    note: 'Act promulgated by dahir no. 1-07-79 of 17 April 2007.',
  },
}

const sections = 3
const paragraphsEach = 2
const sentencesEach = 3

/** Make the communiqué `n`; `edit` is a sentence put at its end. Every fourth has a table, every fifth a note. */
export function pageOf(locale: Locale, n: number, edit = ''): Page {
  const {title, sentences, headings, table, note} = phrases[locale]
  let at = n
  const sentence = (): string => {
    at += 1
    const chosen = sentences[at % sentences.length] ?? ''
    return chosen.replace('{day}', `${1 + (at % 28)}`).replace('{n}', `${10 + (at % 90)}`)
  }
  const paragraph = (): string => Array.from({length: sentencesEach}, sentence).join(' ')
  const blocks = Array.from({length: sections}, (_, section) => [
    `## ${headings[section] ?? ''}`,
    ...Array.from({length: paragraphsEach}, paragraph),
    ...(section === 0 ? [[1, 2, 3].map((item) => `${item}. ${sentence()}`).join('\n')] : []),
  ]).flat()
  if (n % 4 === 0)
    blocks.push(`| ${table[0]} | ${table[1]} |\n| --- | --: |\n| Rabat | 1 250 |\n| Fès | 2 480 |`)
  if (n % 5 === 0) blocks.push(`${sentence()}[^1]`, `[^1]: ${note}`)
  if (edit !== '') blocks.push(edit)
  return {title: `${title} (${n})`, text: `# ${title} (${n})\n\n${blocks.join('\n\n')}\n`}
}

/** The communiqué's stable id. */
export const idOf = (n: number): string => `c${String(n).padStart(5, '0')}`

/** Days from one communiqué to the next: 3,000 of them fill ten years. */
const dayMs = 86_400_000
const first = Date.UTC(2016, 0, 2, 9)

/** When communiqué `n` of `count` came out. */
export const issuedAt = (n: number, count: number): Date =>
  new Date(first + Math.floor(((n - 1) * 3650) / count) * dayMs)

export const categories = ['gouvernement', 'communique', 'avis', 'discours'] as const
/** The category of communiqué `n`. */
export const categoryOf = (n: number): string => categories[n % categories.length] ?? 'communique'
