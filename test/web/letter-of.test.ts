import {expect, test} from '@jest/globals'
import {letterOf} from '../../web/src/editor/letter-of.js'

test.each([
  ['a', 'KeyQ', 'A', 'the first letter of a French keyboard is what it says'],
  ['q', 'KeyA', 'Q', 'and so is the Q'],
  ['m', 'Semicolon', 'M', 'and the M, which is elsewhere'],
  [',', 'KeyM', ',', 'and the comma, which is there'],
  ['.', 'Comma', '.', 'and the full stop, with Shift'],
  ['P', 'KeyP', 'P', 'Shift changes nothing'],
  ['ض', 'KeyQ', 'Q', 'an Arabic keyboard by its place'],
  ['ز', 'Period', '.', 'its signs too'],
  ['œ', 'KeyQ', 'Q', 'Option on a Mac by its place'],
  ['Dead', 'KeyE', 'E', 'a key that waits for a letter'],
  ['ArrowDown', 'ArrowDown', 'ArrowDown', 'a key without a letter'],
])('%s at %s is %s: %s', (key, code, letter) => {
  expect(letterOf({key, code})).toBe(letter)
})
