import {expect, test} from '@jest/globals'
import fc from 'fast-check'
import type {Root} from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified, type Processor} from 'unified'
import {parseMarkdown} from '../../src/document/parse-markdown.js'

/** Everything of GFM at every word, but for the links that are found in texts after parsing. */
const whole = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkFrontmatter, ['yaml'])
  .use(function (this: Processor) {
    const data = this.data() as {fromMarkdownExtensions: object[]}
    data.fromMarkdownExtensions = data.fromMarkdownExtensions
      .flat(3)
      .map((each) => ({...each, transforms: []}))
  } as () => void)
  .freeze()

const withoutData = (tree: Root): unknown =>
  JSON.parse(JSON.stringify(tree, (key, value: unknown) => (key === 'data' ? undefined : value)))

const same = (text: string): void => {
  expect(withoutData(parseMarkdown(text))).toEqual(withoutData(whole.parse(text)))
}

test.each([
  'www.maroc.ma et WWW.MAROC.MA\n',
  'http://a.b\n\nHTTPS://a.b\n',
  'a@b.ma\n',
  'a\n:-\n',
  'a\n-:\n',
  '| a |\n|---|\n| b |\n',
  'a | b\n- | -\n',
  '> a\n> :-:\n',
  'Titre\n---\n\n- a\n- - -\n',
])('what is left out finds nothing in %j', same)

test('a law: texts are read as with all of GFM', () => {
  const bits = [
    'a',
    'b ',
    'www',
    '.',
    ':',
    '//',
    'http',
    '@',
    '|',
    '-',
    '--',
    '\n',
    '> ',
    '- ',
    '    ',
    '[',
    ']',
    '(',
    ')',
    '`',
    '~',
    '*',
    '_',
    '<',
    '>',
    '\\',
    '&amp;',
    '1. ',
    '^',
  ]
  const text = fc.array(fc.constantFrom(...bits), {maxLength: 40}).map((parts) => parts.join(''))
  fc.assert(fc.property(text, same), {numRuns: 3_000})
})
