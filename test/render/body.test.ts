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

test('a link to a note and the link back say what they are', () => {
  const html = writeTree(body('Un[^1].\n\n[^1]: A.\n'))
  expect(html).toMatch(/<a href="#note-fn-1" id="note-fnref-1"[^>]* role="doc-noteref">1<\/a>/u)
  expect(html).toMatch(
    /<a href="#note-fnref-1"[^>]*aria-label="Revenir au texte de la note 1"[^>]* role="doc-backlink">/u,
  )
})

test('rows that their first cell names have headers; tables have a name each', () => {
  const html = writeTree(
    body('| Phase | Part |\n|-|-:|\n| Une | 12 % |\n| Deux | 3 % |\n\n| a | b |\n|-|-|\n| x | y |\n'),
  )
  expect(html).toContain('<th scope="row">Une</th>')
  expect(html).toContain('<td>x</td>')
  expect(html.match(/aria-label="[^"]*"/gu)).toEqual(['aria-label="Tableau 1"', 'aria-label="Tableau 2"'])
})

test('cells that are the same, empty or figures name no row', () => {
  const names = (a: string, b: string) =>
    writeTree(body(`| Phase | Part |\n|-|-:|\n| ${a} | 12 |\n| ${b} | 3 |\n`)).includes('scope="row"')
  expect([names('Une', 'Une'), names('Une', ''), names('2024', '2025'), names('Une', 'Deux')]).toEqual([
    false,
    false,
    false,
    true,
  ])
})

test('a link whose words are its address is told from one that paper must spell out', () => {
  const html = writeTree(
    body('[www.gouv.ma](http://www.gouv.ma), [dossier](https://www.gouv.ma/dossier), https://a.ma/x\n'),
  )
  expect(html.match(/<a [^>]*>/gu)).toEqual([
    '<a href="http://www.gouv.ma" class="bare">',
    '<a href="https://www.gouv.ma/dossier">',
    '<a href="https://a.ma/x" class="bare">',
  ])
})
