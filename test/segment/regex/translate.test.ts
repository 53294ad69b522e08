import {describe, expect, test} from '@jest/globals'
import {translateRegex} from '../../../src/segment/regex/translate.js'

/** Tell whether the translation of a pattern matches a whole text. */
const matches = (pattern: string, text: string): boolean =>
  new RegExp(`^(?:${translateRegex(pattern)})$`, 'v').test(text)

describe('what means something else in JavaScript', () => {
  test.each([
    ['\\bد\\.', 'د.', true],
    ['\\bد\\.\\s', 'د. ', true],
    ['a\\bb', 'ab', false],
    ['a\\Bb', 'ab', true],
    ['\\w+', 'été_1', true],
    ['\\W', 'é', false],
    ['\\d', '٣', true],
    ['\\h+', ' \u202f\t', true],
    ['\\R', '\r\n', true],
    ['\\v', '\u2028', true],
    ['\\x{1F600}', '😀', true],
    ['\\u00e9\\xe9', 'éé', true],
    ['\\0101', 'A', true],
    ['\\Qa.b\\E.', 'a.bc', true],
    ['\\Qa.b\\E', 'axb', false],
    ['"\\"\\:\\-', '"":-', true],
    ['a(?#why)b', 'ab', true],
    ['(?<name>a)b', 'ab', true],
    ['}]', '}]', true],
    ['.', '\u0085', false],
    ['(?s).', '\n', true],
  ])('%s on %j is %s', (pattern, text, expected) => {
    expect(matches(pattern, text)).toBe(expected)
  })
})

describe('properties', () => {
  test.each([
    ['\\p{Lu}\\p{L}\\pL', 'Aéb', true],
    ['\\p{IsArabic}', 'د', true],
    ['\\p{IsLu}', 'A', true],
    ['\\p{Arabic}', 'د', true],
    ['\\p{script=arabic}', 'د', true],
    ['\\p{Uppercase Letter}', 'A', true],
    ['\\p{uppercase_letter}', 'A', true],
    ['\\p{javaUpperCase}', 'É', true],
    ['\\p{Punct}', '.', true],
    ['\\P{Lu}', 'a', true],
    ['\\p{^Lu}', 'A', false],
    ['[[:upper:]]', 'É', true],
    ['[[:^upper:]]', 'É', false],
    ['\\p{InArabic}', 'د', true],
  ])('%s on %s is %s', (pattern, text, expected) => {
    expect(matches(pattern, text)).toBe(expected)
  })
})

describe('classes', () => {
  test.each([
    ['[a-c[x-z]]', 'y', true],
    ['[a-z&&[^b]]', 'b', false],
    ['[a-z&&[^b]]', 'c', true],
    ['[[a-z]-[b]]', 'b', false],
    ['[[:L:]--[b]]', 'c', true],
    ['[\\w.-]', '-', true],
    ['[.?!()|/]', '|', true],
    ['[^\\s"]', '"', false],
    ['[\\p{Lu}\\d]', '٣', true],
    ['[-a]', '-', true],
  ])('%s on %s is %s', (pattern, text, expected) => {
    expect(matches(pattern, text)).toBe(expected)
  })
})

describe('flags', () => {
  test.each([
    ['(?i)mr\\.', 'MR.', true],
    ['(?i)[a-c]É', 'Bé', true],
    ['(?i)\\p{Lu}', 'a', true],
    ['(?i:a)b', 'Ab', true],
    ['(?i:a)b', 'AB', false],
    ['(a(?i)b)c', 'aBc', true],
    ['(a(?i)b)c', 'aBC', false],
    ['(?i)a(?-i)b', 'AB', false],
  ])('%s on %s is %s', (pattern, text, expected) => {
    expect(matches(pattern, text)).toBe(expected)
  })
})

describe('possessive quantifiers give nothing back', () => {
  test.each([
    ['a++b', 'aab', true],
    ['a++a', 'aaa', false],
    ['\\s*+\\s', '  ', false],
    ['a?+a', 'a', false],
    ['a{1,2}+a', 'aa', false],
    ['a{1,2}+a', 'aaa', true],
    ['[ab]*+c', 'abc', true],
  ])('%s on %j is %s', (pattern, text, expected) => {
    expect(matches(pattern, text)).toBe(expected)
  })
})

describe('what has no equal is refused', () => {
  test.each([
    ['(a)\\1', 'a back reference'],
    ['(?<n>a)\\k<n>', 'a back reference'],
    ['(?>ab)c', 'an atomic group'],
    ['(ab)++', 'a possessive quantifier after a group'],
    ['\\Gx', '\\G'],
    ['\\X', '\\X'],
    ['(?x) a', 'the flag x'],
    ['\\p{InKlingon}', 'the property InKlingon'],
    ['(a', 'a bracket that is not closed'],
    ['a)', 'a bracket too many'],
    ['[a', 'the pattern ends too early'],
    ['*a', '* with nothing before it'],
  ])('%s: %s', (pattern, reason) => {
    expect(() => translateRegex(pattern)).toThrow(expect.objectContaining({reason}))
  })
})
