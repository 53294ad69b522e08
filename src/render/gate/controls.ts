import type {Direction} from '../../model/locale.js'
import {finding, type PageFinding} from './finding.js'
import type {HtmlPage} from './page.js'
import {elements, named, placeOf, textBelow, type Node} from './tree.js'

const forbidden = /[\u202A-\u202E]/u
const spoken = ['alt', 'title', 'aria-label', 'placeholder'] as const
const textMeta = ['description', 'twitter:title', 'og:title', 'og:description', 'og:site_name']

/** Arabic-Indic digits and their signs are of the script too, and read from left to right as others do. */
const arabicLetter = /(?=\p{L})\p{Script=Arabic}/u
const latinLetter = /\p{Script=Latin}/u

/** What there is to look at in a text of this direction: an isolate, or a letter of the other script. */
const mixed: Readonly<Record<Direction, RegExp>> = {
  ltr: /[\u2066-\u2069]|(?=\p{L})\p{Script=Arabic}/u,
  rtl: /[\u2066-\u2069\p{Script=Latin}]/u,
}

/** Tell what is wrong with the isolates of a text without markup, or null. */
export function checkIsolates(text: string, base: Direction): string | null {
  if (forbidden.test(text)) return 'an embedding or override'
  if (!mixed[base].test(text)) return null
  const stack: Direction[] = [base]
  for (const piece of text.split(/([\u2066\u2067\u2069])/u)) {
    if (piece === '\u2066') stack.push('ltr')
    else if (piece === '\u2067') stack.push('rtl')
    else if (piece === '\u2069' && stack.length === 1) return 'an isolate closed that was not opened'
    else if (piece === '\u2069') stack.pop()
    else if (stack.at(-1) === 'rtl' && latinLetter.test(piece)) return 'a Latin phrase not isolated'
    else if (stack.at(-1) === 'ltr' && arabicLetter.test(piece)) return 'an Arabic phrase not isolated'
  }
  return stack.length === 1 ? null : 'an isolate not closed'
}

/** Check bidi controls: none in the body's text, balanced isolates where there is no markup. A27, A47, A48. */
export function checkControls({source, html, head, pieces, facts}: HtmlPage): readonly PageFinding[] {
  const found: PageFinding[] = []
  if (forbidden.test(source)) found.push(finding('A27', 'html', '', 'Remove U+202A–202E.'))
  for (const piece of pieces)
    if (/[\u2066-\u2069\u200E\u200F\u061C]/u.test(piece.text))
      found.push(finding('A27', placeOf(piece.in), piece.text, 'Isolate with markup in the body.'))
  if (facts === null) return found
  const title = textBelow(named(head, 'title')[0] ?? head)
  if (title.includes(' — ') && !/^[\u2066\u2067].*\u2069 — [\u2066\u2067].*\u2069$/u.test(title))
    found.push(finding('A48', 'title', title, 'Isolate the page and the site on both sides of the dash.'))
  const plain: (readonly [string, string])[] = [
    ['title', title],
    ...named(head, 'meta')
      .filter(({attributes}) => textMeta.includes(attributes['name'] ?? attributes['property'] ?? ''))
      .map(
        ({attributes}) =>
          [attributes['name'] ?? attributes['property'] ?? '', attributes['content'] ?? ''] as const,
      ),
    ...spokenIn(html),
  ]
  for (const [place, text] of plain) {
    const wrong = checkIsolates(text, facts.direction)
    if (wrong !== null) found.push(finding('A47', place, text, `Has ${wrong}.`))
  }
  return found
}

/** Give the attributes of a page that readers hear or see, each with its place. */
function spokenIn(html: Node): readonly (readonly [string, string])[] {
  const found: (readonly [string, string])[] = []
  for (const node of elements(html))
    for (const name of spoken) {
      const text = node.attributes[name]
      if (text !== undefined && text !== '') found.push([`${placeOf(node)}[${name}]`, text])
    }
  return found
}
