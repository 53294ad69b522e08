import {describe, expect, test} from '@jest/globals'
import {facts} from '../../locales/index.js'
import {locales} from '../../src/model/locale.js'
import {splitText} from '../../src/segment/split.js'
import {marked, readCases} from './cases.js'

describe.each(locales)('hard sentences of communiqués: %s', (locale) => {
  test.each(readCases(locale).map((each) => [each.line, each] as const))('%s', (_, {text, starts}) => {
    expect(marked(text, splitText(text, facts[locale].segmentation))).toBe(marked(text, starts))
  })
})

describe('golden kinds for English', () => {
  test.each(readCases('golden-en').map((each) => [each.line, each] as const))('%s', (_, {text, starts}) => {
    expect(marked(text, splitText(text, facts.en.segmentation))).toBe(marked(text, starts))
  })
})
