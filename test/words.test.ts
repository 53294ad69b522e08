import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from '@jest/globals'
import {BayanError} from '../src/errors.js'
import {locales} from '../src/model/locale.js'
import {chooseLocale, sayError} from '../src/words.js'

const folder = new URL('../locales/', import.meta.url)

function keysOf(value: unknown, prefix = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [prefix]
  return Object.entries(value).flatMap(([key, below]) =>
    keysOf(below, prefix === '' ? key : `${prefix}.${key}`),
  )
}

/** Arabic has six plural forms, French three, English two: a key counts once. */
const withoutPlural = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, '')

const wordsIn = (locale: string, name: string): unknown =>
  JSON.parse(readFileSync(new URL(`${locale}/${name}`, folder), 'utf8'))

const files = readdirSync(new URL('fr/', folder)).filter((name) => name.endsWith('.json'))

describe('words', () => {
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
