import {finding, type Finding, type PageFinding} from './finding.js'
import type {HtmlPage} from './page.js'
import {isWithin, named, placeOf, textBelow, type Node, type Piece} from './tree.js'

const codes = ['code', 'pre', 'kbd', 'samp']

type Sign = readonly [Finding['rule'], RegExp, string]

/**
 * What right-to-left text breaks when it is not isolated: not the finder's patterns but plain signs of them, so that what
 * the finder misses is seen here. Each list is gone through where its letter stands, without which none of it does.
 */
const brokenInRightToLeft: readonly {readonly where: RegExp; readonly signs: readonly Sign[]}[] = [
  {
    where: /\p{Script=Latin}/u,
    signs: [['A08', /\p{Script=Latin}[\p{Script=Latin}\p{N} .-]*/u, 'Wrap the Latin phrase in its own dir.']],
  },
  {
    where: /\p{Nd}/u,
    signs: [
      [
        'A11',
        /(?<![\p{N}.,:/])(?:\+|00)\p{Nd}{2,}|(?<!\p{Nd})\p{Nd}{2}(?: \p{Nd}{2}){2,}(?!\p{Nd})/u,
        'Isolate the phone number.',
      ],
      ['A12', /(?<![\p{N}\p{L}])[-−+]\p{Nd}/u, 'Isolate the signed number.'],
      ['A13', /(?<!\p{Nd})\p{Nd}{1,3} \p{Nd}{3}(?!\p{Nd})/u, 'Group thousands with U+202F.'],
      ['A18', /\p{Nd}[ \u00A0]?[-–—][ \u00A0]?\p{Nd}/u, 'Isolate the range or hyphenated number.'],
      [
        'A19',
        /\p{Nd}[ \u00A0\u202F]?[%٪‰]|(?<!\p{Nd}[ \u00A0\u202F]?)[%٪‰][ \u00A0\u202F]?\p{Nd}/u,
        'Isolate the percentage.',
      ],
      ['A20', /[$€£][ \u00A0]?\p{Nd}|\p{Nd}[ \u00A0]?[$€£]/u, 'Isolate the amount.'],
    ],
  },
  {where: /[@#:]/u, signs: [['A17', /[@#][\p{Script=Latin}_]|:\/\//u, 'Isolate the address.']]},
]

const arabicPhrase = /(?=\p{L})\p{Script=Arabic}[\p{Script=Arabic}\p{M} ]*/u
/** Where letters of the script are looked for at all: its blocks, and whatever is beyond the first plane. */
const arabicBlocks = /[\u0600-\u08FF\uD800-\uDFFF\uFB50-\uFEFF]/

/** Check that what reads against its surroundings is isolated, tightly: A08–A23, A34. */
export const checkRuns = ({body, pieces}: HtmlPage): readonly PageFinding[] => [
  ...pieces.flatMap(checkText),
  ...named(body, 'bdi').flatMap(checkTight),
  ...named(body, ...codes).flatMap(checkCode),
]

function checkText({text, in: node}: Piece): readonly PageFinding[] {
  const found = node.dir === 'rtl' ? inRightToLeft(text, node) : inLeftToRight(text, node)
  return found.length === 0 || isWithin(node, ...codes, 'script') ? [] : found
}

const inRightToLeft = (text: string, node: Node): readonly PageFinding[] =>
  brokenInRightToLeft.flatMap(({where, signs}) =>
    where.test(text)
      ? signs.flatMap(([rule, pattern, remedy]) => {
          const got = pattern.exec(text)?.[0]
          return got === undefined ? [] : [finding(rule, placeOf(node), got, remedy)]
        })
      : [],
  )

function inLeftToRight(text: string, node: Node): readonly PageFinding[] {
  const got = arabicBlocks.test(text) ? arabicPhrase.exec(text)?.[0] : undefined
  return got === undefined
    ? []
    : [finding('A23', placeOf(node), got, 'Wrap the Arabic phrase with lang="ar" dir="rtl".')]
}

function checkTight(node: Node): readonly PageFinding[] {
  const text = textBelow(node)
  const siblings = node.parent?.children ?? []
  const next = siblings[siblings.indexOf(node) + 1]
  const found: PageFinding[] = []
  if (/^\s|\s$/u.test(text))
    found.push(finding('A09', placeOf(node), text, 'Leave spaces outside the isolate.'))
  if (/^\([^()]*\)$/u.test(text) && !/^\(\p{Nd}+\)$/u.test(text))
    found.push(finding('A09', placeOf(node), text, 'Leave the parentheses outside the isolate.'))
  if (typeof next === 'string' && /^(?:\+\+|#)(?!\p{L})/u.test(next))
    found.push(finding('A10', placeOf(node), text + next.slice(0, 2), 'Take the sign into the isolate.'))
  if (node.attributes['dir'] === 'rtl' && node.attributes['lang'] === undefined)
    found.push(finding('A23', placeOf(node), text, 'Say the language of the Arabic phrase.'))
  return found
}

const checkCode = (node: Node): readonly PageFinding[] =>
  node.attributes['dir'] !== 'ltr'
    ? [finding('A34', placeOf(node), node.attributes['dir'] ?? '', 'Give code dir="ltr".')]
    : []
