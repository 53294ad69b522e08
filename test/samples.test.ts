import {describe, expect, test} from '@jest/globals'
import {readFileSync, readdirSync} from 'node:fs'
import {SaxesParser} from 'saxes'
import {facts} from '../locales/index.js'
import {errorTable} from '../src/errors.js'
import {confidentialities, releasePolicies} from '../src/model/communique.js'
import {locales, type Locale} from '../src/model/locale.js'

const read = (path: string): string => readFileSync(path, 'utf8')

interface Sample {
  readonly file: string
  readonly reference: string
  readonly source: Locale
  readonly category: string
  readonly confidentiality: string
  readonly policy: string
  readonly embargo: string | null
}
const samples = JSON.parse(read('samples/index.json')) as readonly Sample[]

/** One `tu` or `conceptEntry`: its id, its category, and its texts (`seg` or `term`) with their locale and status. */
interface Entry {
  readonly id: string
  category: string
  readonly texts: {locale: string; text: string; status: string}[]
}

/** Read the entries of a TMX or TBX file, in order. */
function entriesOf(path: string): readonly Entry[] {
  const entries: Entry[] = []
  const parser = new SaxesParser()
  let locale = ''
  let text = ''
  parser.on('opentag', ({name, attributes}) => {
    text = ''
    locale = attributes['xml:lang'] ?? locale
    const id = attributes['tuid'] ?? attributes['id']
    if (name === 'tu' || name === 'conceptEntry') entries.push({id: id ?? '', category: '', texts: []})
  })
  parser.on('text', (piece) => (text += piece))
  parser.on('closetag', ({name}) => {
    const entry = entries.at(-1)
    if (name === 'seg' || name === 'term') entry?.texts.push({locale, text, status: ''})
    if (name === 'termNote' && entry) entry.texts.at(-1)!.status = text.replace('Term-admn-sts', '')
    if (name === 'descrip' && entry) entry.category = text
    text = ''
  })
  parser.write(read(path)).close()
  return entries
}

const memory = entriesOf('samples/memory.tmx')
const terms = entriesOf('samples/terms.tbx')
const errorWords = Object.fromEntries(
  locales.map((locale) => [locale, JSON.parse(read(`locales/${locale}/errors.json`))]),
) as Record<Locale, Record<string, {message: string; remedy: string}>>

/** Every text of the shipped content in one locale. */
const textsIn = (locale: Locale): readonly string[] => [
  ...[...memory, ...terms]
    .flatMap(({texts}) => texts.filter((one) => one.locale === locale))
    .map(({text}) => text),
  ...Object.values(errorWords[locale]).flatMap(({message, remedy}) => [message, remedy]),
  ...samples.filter(({source}) => source === locale).flatMap(({file}) => read(`samples/${file}`).split('\n')),
]

/** Give the figures of a text without their separators, sorted: `1 234 567`, `1,234,567` and `1234567` are one. */
const figuresOf = (text: string): readonly string[] =>
  (text.match(/\d+(?:[.,\-/:\u00a0\u202f]\d+)*/g) ?? []).map((figure) => figure.replace(/\D/g, '')).sort()

describe('communiqués', () => {
  test('the index lists every file of the folder once', () => {
    const files = readdirSync('samples').filter((file) => /^\d{4}-\d{3}-/.test(file))
    expect(samples.map(({file}) => file).sort()).toEqual(files.sort())
  })
  test('references are all different and begin the name of the file', () => {
    expect(samples.map(({reference}) => reference)).toEqual([
      '2025-091',
      '2026-101',
      '2026-108',
      '2026-111',
      '2026-114',
      '2026-118',
    ])
    for (const {file, reference} of samples) expect(file.startsWith(`${reference}-`)).toBe(true)
  })
  test('the sources are in three languages', () => {
    expect(samples.map(({source}) => source)).toEqual(['fr', 'fr', 'ar', 'en', 'fr', 'fr'])
  })
  test.each(samples)('$file has known classes and the reference of its front matter', (sample) => {
    expect(confidentialities).toContain(sample.confidentiality)
    expect(releasePolicies).toContain(sample.policy)
    expect(sample.confidentiality === 'embargoed').toBe(sample.embargo !== null)
    const text = read(`samples/${sample.file}`)
    if (text.startsWith('---\n')) {
      expect(text).toContain(`\nreference: ${sample.reference}\n`)
      expect(text).toContain(`\ncategory: ${sample.category}\n`)
    }
  })
})

describe('starter memory', () => {
  test('counts', () => {
    expect(memory.length).toBe(157)
    expect(new Set(memory.map(({id}) => id)).size).toBe(157)
  })
  test('each unit has the three languages, none empty, none with outer space', () => {
    for (const {id, texts} of memory) {
      expect([id, ...texts.map(({locale}) => locale)]).toEqual([id, 'fr', 'ar', 'en'])
      for (const {text} of texts) expect(text).toMatch(/^\S(.*\S)?$/u)
    }
  })
  test('figures are the same in the three languages', () => {
    for (const {texts} of memory) {
      const [fr, ar, en] = texts.map(({text}) => figuresOf(text))
      expect({ar, en}).toEqual({ar: fr, en: fr})
    }
  })
  test('no French sentence comes twice', () => {
    const french = memory.map(({texts}) => texts[0]?.text)
    expect(new Set(french).size).toBe(french.length)
  })
  test('the Sahel communiqué finds its title and one sentence as they stand, and others not at all', () => {
    const source = read('samples/2025-091-sahel-connect.txt')
    expect(memory.filter(({texts}) => source.includes(texts[0]!.text)).map(({id}) => id)).toEqual([
      'start-001',
      'start-003',
    ])
  })
})

describe('starter termbase', () => {
  const categories = 'institution treaty law formula function place finance security administration'.split(
    ' ',
  )

  test('counts', () => {
    expect(terms.length).toBe(223)
    expect(new Set(terms.map(({id}) => id)).size).toBe(223)
  })
  test('each concept has a category and one preferred term, the first, in each language', () => {
    for (const {category, texts} of terms) {
      expect(categories).toContain(category)
      for (const locale of locales) {
        const statuses = texts.filter((one) => one.locale === locale).map(({status}) => status)
        expect(statuses.indexOf('preferred')).toBe(0)
        expect(statuses.lastIndexOf('preferred')).toBe(0)
      }
    }
  })
  test('UNODC', () => {
    const unodc = terms.find(({texts}) => texts.some(({text}) => text === 'ONUDC'))
    expect(unodc?.texts.map(({locale, text, status}) => `${locale} ${status} ${text}`)).toEqual([
      'fr preferred Office des Nations Unies contre la drogue et le crime',
      'fr admitted ONUDC',
      'fr deprecated Bureau des Nations Unies contre la drogue et le crime',
      'ar preferred مكتب الأمم المتحدة المعني بالمخدرات والجريمة',
      'ar admitted ONUDC',
      'en preferred United Nations Office on Drugs and Crime',
      'en admitted UNODC',
      'en deprecated United Nations Office against Drugs and Crime',
    ])
  })
  test('no term stands in two concepts', () => {
    const all = terms.flatMap(({texts}) => texts.map(({locale, text}) => `${locale} ${text}`))
    expect(all.filter((term, index) => all.indexOf(term) !== index)).toEqual([])
  })
  test('the memory uses no deprecated term', () => {
    const deprecated = terms.flatMap(({texts}) => texts.filter(({status}) => status === 'deprecated'))
    const used = memory.flatMap(({id, texts}) =>
      deprecated
        .filter((term) => texts.some(({locale, text}) => locale === term.locale && text.includes(term.text)))
        .map(({text}) => `${id} ${text}`),
    )
    expect(used).toEqual([])
  })
})

describe('writing', () => {
  test('Arabic: no presentation form, tatweel, Arabic-Indic digit or Latin punctuation', () => {
    const forbidden = /[\u0640\u0660-\u0669\u06f0-\u06f9\ufb50-\ufdff\ufe70-\ufeff]|[\u0621-\u064a]\s?[,;?]/u
    expect(textsIn('ar').filter((text) => forbidden.test(text))).toEqual([])
  })
  test('Arabic: Moroccan months', () => {
    const foreign = /مايو|يوليو(?!ز)|أغسطس|سبتمبر|نوفمبر|ديسمبر/u
    expect(textsIn('ar').filter((text) => foreign.test(text))).toEqual([])
  })
  test('French: typographic apostrophe', () => {
    expect(textsIn('fr').filter((text) => text.includes("'"))).toEqual([])
  })
  test('French: U+202F before ; ! ? and U+00A0 before : and inside « »', () => {
    const wrong = /[^\u202f][;!?](?=\s|$)|[^\u00a0]:(?=\s|$)|«[^\u00a0]|[^\u00a0]»/u
    const prose = (text: string): boolean => !/^(\w+: |\[\^|\|)/.test(text)
    expect(textsIn('fr').filter((text) => prose(text) && wrong.test(text))).toEqual([])
  })
  test('English: typographic apostrophe, no double space', () => {
    expect(textsIn('en').filter((text) => /'|\S {2}\S/.test(text))).toEqual([])
  })
  test('everything is in Unicode normalisation form C', () => {
    for (const locale of locales)
      expect(textsIn(locale).filter((text) => text !== text.normalize('NFC'))).toEqual([])
  })
  test.each(locales)('%s: weekdays match their dates', (locale) => {
    const {dates, wrong} = weekdaysOf(locale)
    expect(dates).toBeGreaterThan(15)
    expect(wrong).toEqual([])
  })
})

/** Count the dates that name their weekday, and give those where it is not the right one. */
function weekdaysOf(locale: Locale): {dates: number; wrong: readonly string[]} {
  const name = (options: Intl.DateTimeFormatOptions, month: number, day: number): string =>
    new Intl.DateTimeFormat(facts[locale].tag, {...options, timeZone: 'UTC'}).format(
      Date.UTC(2024, month, day),
    )
  const months = Array.from({length: 12}, (_, month) => name({month: 'long'}, month, 1))
  const days = Array.from({length: 7}, (_, day) => name({weekday: 'long'}, 8, day + 1))
  const pattern = new RegExp(`(${days.join('|')}),? (\\d+) (${months.join('|')}) (\\d{4})`, 'gu')
  const found = [...textsIn(locale).join('\n').matchAll(pattern)]
  const wrong = found.filter(
    ([, day = '', date, month = '', year]) =>
      new Date(Date.UTC(Number(year), months.indexOf(month), Number(date))).getUTCDay() !== days.indexOf(day),
  )
  return {dates: found.length, wrong: wrong.map(([all]) => all)}
}

describe('errors', () => {
  const codes = Object.keys(errorTable)

  test.each(locales)('%s has words for every code and no other', (locale) => {
    expect(Object.keys(errorWords[locale]).sort()).toEqual([...codes].sort())
    for (const {message, remedy} of Object.values(errorWords[locale]))
      for (const words of [message, remedy]) expect(words).toMatch(/^.{8,}\.$/u)
  })
  test('placeholders are the same in the three languages', () => {
    const placeholders = (locale: Locale, code: string): readonly string[] =>
      JSON.stringify(errorWords[locale][code]).match(/\{\{\w+\}\}/g) ?? []
    for (const code of codes)
      for (const locale of locales) expect(placeholders(locale, code)).toEqual(placeholders('fr', code))
  })
  test('docs/errors.md lists every code with its status, exit code and retry', () => {
    const rows = [...read('docs/errors.md').matchAll(/^\| `(\w+)` \| (\d+) \| (\d+) \| (yes|no) \|/gm)]
    expect(rows.map(([, code, status, exit, retry]) => [code, Number(status), Number(exit), retry])).toEqual(
      Object.entries(errorTable).map(([code, {status, exit, retryable}]) => [
        code,
        status,
        exit,
        retryable ? 'yes' : 'no',
      ]),
    )
  })
})
