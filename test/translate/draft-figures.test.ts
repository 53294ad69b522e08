import {expect, test} from '@jest/globals'
import {facts} from '../../locales/index.js'
import {plainText, textContent} from '../../src/model/inline.js'
import {draftFigures} from '../../src/translate/draft-figures.js'

const draft = (text: string, to: 'ar' | 'en' = 'en'): string | null => {
  const content = draftFigures(textContent(text), facts.fr, facts[to])
  return content && plainText(content)
}

test.each([
  ['1\u202f234\u202f567', '1,234,567'],
  ['12,5\u00a0%', '12.5%'],
  ['+4,2', '+4.2'],
  ['2026-114', '2026-114'],
])('%s becomes %s', (given, expected) => expect(draft(given)).toBe(expected))

test('a word needs a translator', () => expect(draft('1\u202f234 tonnes')).toBe(null))
test('a month is a word', () => expect(draft('16 septembre 2025')).toBe(null))
test('nothing gives nothing', () => expect(draft('  ')).toBe(null))
