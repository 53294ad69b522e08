import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from '@jest/globals'
import {nothingAdded} from '../src/commands/import-memory.js'
import {BayanError} from '../src/errors.js'
import {pipelineNames} from '../src/http/routes/operation.js'
import {locales} from '../src/model/locale.js'
import {chooseLocale, sayError} from '../src/words.js'

const folder = new URL('../locales/', import.meta.url)

function keysOf(value: unknown, prefix = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [prefix]
  return Object.entries(value).flatMap(([key, below]) =>
    keysOf(below, prefix === '' ? key : `${prefix}.${key}`),
  )
}

function valuesOf(value: unknown): readonly string[] {
  return typeof value === 'string' ? [value] : Object.values(value as object).flatMap(valuesOf)
}

/** Arabic has six plural forms, French three, English two: a key counts once. */
const withoutPlural = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, '')

const wordsIn = (locale: string, name: string): unknown =>
  JSON.parse(readFileSync(new URL(`${locale}/${name}`, folder), 'utf8'))

const files = readdirSync(new URL('fr/', folder)).filter((name) => name.endsWith('.json'))

describe('words', () => {
  test.each(locales)('%s says each count of an import', (locale) => {
    const {import: said} = wordsIn(locale, 'web.json') as {import: Readonly<Record<string, string>>}
    const counts = [...Object.keys(nothingAdded), 'concepts']
    expect(counts.filter((count) => said[count] === undefined)).toEqual([])
  })

  test.each(files)('%s has the same keys in every locale', (name) => {
    const [fr, ar, en] = ['fr', 'ar', 'en'].map((locale) =>
      [...new Set(keysOf(wordsIn(locale, name)).map(withoutPlural))].sort(),
    )
    expect(ar).toEqual(fr)
    expect(en).toEqual(fr)
  })

  test.each(locales)('every locale has the same files as %s', (locale) => {
    const own = readdirSync(new URL(`${locale}/`, folder)).filter((name) => name.endsWith('.json'))
    expect(own).toEqual(files)
  })

  test.each(locales)('what is counted has the forms that %s counts by', (locale) => {
    const forms = [...new Intl.PluralRules(locale).resolvedOptions().pluralCategories].sort()
    for (const name of files) {
      const keys = keysOf(wordsIn(locale, name))
      for (const key of keys.filter((one) => one.endsWith('_other'))) {
        const base = key.slice(0, -'_other'.length)
        const has = keys.filter((one) => one.startsWith(`${base}_`) && withoutPlural(one) === base)
        expect([name, base, has.map((one) => one.slice(base.length + 1)).sort()]).toEqual([name, base, forms])
      }
    }
  })

  const signs = {
    fr: [
      ['a no-break space before a colon', /[^\u00a0\s](?: )?:(?=[\s<]|$)/],
      ['a narrow no-break space before ; ! ?', /[^\u202f][;!?]/],
      ['no-break spaces inside « »', /«(?!\u00a0)|(?<!\u00a0)»/],
      ['a curved apostrophe and an ellipsis', /'|\.\.\./],
      ['a no-break space before %', /(?<!\u00a0)%/],
    ],
    ar: [
      ['Arabic commas, semicolons and question marks', /[\p{Script=Arabic}\s][,;?]/u],
      ['no space before a sign', /\s[،؛؟:!.]/],
      ['curved quotation marks without spaces', /"|«\s|\s»/],
      ['keys and references isolated', /(?<!\u2066[^\u2069]*)(?:(?:Ctrl|Alt)\+|\d-\d|---)/],
    ],
    en: [['curved apostrophes and quotation marks', /['"]|\.\.\./]],
  } as const
  test.each(locales)('%s is written with its own signs', (locale) => {
    for (const name of files) {
      for (const words of valuesOf(wordsIn(locale, name))) {
        const plain = words.replace(/https?:\S+|\{\{.*?\}\}/g, 'x')
        for (const [rule, wrong] of signs[locale]) {
          expect([name, words, wrong.test(plain) ? rule : 'well written']).toEqual([
            name,
            words,
            'well written',
          ])
        }
      }
    }
  })

  test('what is put in Arabic words keeps its own order', () => {
    const error = new BayanError('reference_taken', {reference: '2026-114'})
    expect(sayError(error, 'ar').message).toBe('المرجع \u20682026-114\u2069 مسند إلى بلاغ آخر.')
    expect(sayError(error, 'en').message).toContain(' 2026-114 ')
    const {message} = sayError(new BayanError('locked_out', {seconds: 8}), 'ar')
    expect(message).toBe('فشلت محاولات كثيرة؛ مدة الانتظار بالثواني: 8.')
  })

  test.each(locales)('every queue has its name in %s', (locale) => {
    const {pipeline} = wordsIn(locale, 'house.json') as {readonly pipeline: Readonly<Record<string, string>>}
    expect([...pipelineNames].filter((name) => !pipeline[name])).toEqual([])
  })

  test('an error is said in the reader’s language', () => {
    const error = new BayanError('reference_taken', {reference: '2026-114'})
    expect(sayError(error, 'fr').message).toContain('2026-114')
    expect(sayError(error, 'ar').message).toMatch(/\p{Script=Arabic}/u)
    expect(sayError(error, 'en').message).not.toBe(sayError(error, 'fr').message)
  })

  test('the language is chosen from what was asked, in order', () => {
    expect(chooseLocale('de-DE,ar-MA;q=0.8,en;q=0.5')).toBe('ar')
    expect(chooseLocale('fr_FR.UTF-8')).toBe('fr')
    expect(chooseLocale('de')).toBe('en')
    expect(chooseLocale(undefined)).toBe('en')
  })
})
