import {expect, test} from '@jest/globals'
import {byLastLetter} from '../../src/segment/by-last-letter.js'

test('words with the same last letter share it', () => {
  expect(byLastLetter('(?:Mr|Dr|St)\\.')).toBe('(?:(?:M|D)r|St)\\.')
  expect(byLastLetter('(?:S\\.E|M|S\\.M)\\.')).toBe('(?:S\\.E|(?:|S\\.)M)\\.')
  expect(byLastLetter('(?:p[ \\t]ex|ex)')).toBe('(?:p[ \\t]|)ex')
})

test('what is no list of words stays as it is', () => {
  expect(byLastLetter('(?:\\p{L}{4}|[%)])[.?!]')).toBe('(?:\\p{L}{4}|[%)])[.?!]')
})

test('the same words match', () => {
  const words = ['M', 'MM', 'Mme', 'Me', 'e', 'p[ ]ex']
  const [plain, factored] = [`(?:${words.join('|')})`, byLastLetter(`(?:${words.join('|')})`)].map(
    (pattern) => new RegExp(`(?<=^${pattern})$`, 'v'),
  ) as [RegExp, RegExp]
  for (const text of ['M', 'MM', 'Mme', 'Me', 'e', 'p ex', 'me', 'MMe', 'pex', 'x', ''])
    expect([text, factored.test(text)]).toEqual([text, plain.test(text)])
})
