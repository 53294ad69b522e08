import {expect, test} from '@jest/globals'
import {facts} from '../../locales/index.js'
import {renderBody} from '../../src/render/body/body.js'
import {writeTree} from '../../src/render/page/document.js'
import {describe as describeBody} from '../../src/render/page/json-ld.js'

const body = (text: string) => renderBody(text, 'markdown', facts.fr)

test('the number of a note is no part of a description', () => {
  const text = body('Salle **A 2[^1]**, étage 12[^2] à Rabat.\n\n[^1]: Ou B.\n[^2]: Ou 13.\n')
  expect(describeBody(text)).toBe('Salle A 2, étage 12 à Rabat.')
})

test('a header without a word is left out, where rows follow', () => {
  expect(writeTree(body('| | |\n|-|-|\n| a | b |\n'))).not.toContain('<th')
  expect(writeTree(body('| | x |\n|-|-|\n| a | b |\n'))).toContain('<th scope="col">x</th>')
  expect(writeTree(body('| | |\n|-|-|\n'))).toContain('<thead>')
})

test('a note may be called by a letter of any script', () => {
  const html = writeTree(body('Un[^ح], deux[^É1] et trois[^3].\n\n[^ح]: A.\n[^É1]: B.\n[^3]: C.\n'))
  const names = (pattern: RegExp) => Array.from(html.matchAll(pattern), ([, name]) => name).sort()
  expect(names(/ id="(note-[^"]*)"/g)).toEqual([
    'note-fn-3',
    'note-fn-C3A91',
    'note-fn-D8AD',
    'note-fnref-3',
    'note-fnref-C3A91',
    'note-fnref-D8AD',
  ])
  expect(names(/ href="#(note-[^"]*)"/g)).toEqual(names(/ id="(note-[^"]*)"/g))
})
