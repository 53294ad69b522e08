import {describe, expect, test} from '@jest/globals'
import {facts} from '../../locales/index.js'
import type {Locale} from '../../src/model/locale.js'
import {readNumber} from '../../src/placeable/read-number.js'

describe('readNumber', () => {
  test.each<[string, Locale, string, readonly string[]]>([
    ['1 234 567,5', 'fr', '1234567.5', []],
    ['1\u202f234', 'fr', '1234', []],
    ['1.234', 'fr', '1234', []],
    ['1,234', 'fr', '1.234', []],
    ['1,234', 'en', '1234', []],
    ['1.234', 'en', '1.234', []],
    ['1,234.50', 'en', '1234.5', []],
    ['1.234', 'ar', '1234', ['1.234']],
    ['1,234', 'ar', '1.234', ['1234']],
    ['1٬234٫5', 'ar', '1234.5', []],
    ['1.234.567,891', 'ar', '1234567.891', []],
    ['0,125', 'ar', '0.125', []],
    ['007', 'en', '7', []],
  ])('%s in %s', (written, locale, amount, readings) => {
    const read = readNumber(written, facts[locale].quantities)
    expect([read.amount, read.readings]).toEqual([amount, readings])
  })
})
