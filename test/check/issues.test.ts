import {readFileSync} from 'node:fs'
import {describe, expect, test} from '@jest/globals'
import {locales} from '../../src/model/locale.js'
import {rules} from '../../src/check/rules.js'

describe.each(locales)('words of the issues in %s', (locale) => {
  const words = JSON.parse(readFileSync(`locales/${locale}/issues.json`, 'utf8')) as Record<
    string,
    {message: string; remedy: string}
  >

  test('every rule has a message and a remedy, and no word is left over', () => {
    expect(Object.keys(words).sort()).toEqual(Object.keys(rules).sort())
    for (const {message, remedy} of Object.values(words)) {
      expect(message.length).toBeGreaterThan(5)
      expect(remedy.length).toBeGreaterThan(3)
    }
  })

  test('only got and expected are asked for', () => {
    const places = Object.values(words).flatMap(
      ({message, remedy}) => `${message}${remedy}`.match(/{{.*?}}/g) ?? [],
    )
    expect([...new Set(places)].sort()).toEqual(['{{expected}}', '{{got}}'])
  })
})
