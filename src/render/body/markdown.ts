import type {Root} from 'hast'
import {sanitize} from 'hast-util-sanitize'
import {toHast} from 'mdast-util-to-hast'
import type {Words} from '../words.js'
import {parseShown} from './parse.js'
import {schema} from './sanitise.js'

/** Read Markdown into a clean tree: front matter and raw HTML are left out, footnotes are labelled in the locale. */
export function readMarkdown(text: string, words: Words): Root {
  const tree = toHast(parseShown(text), {
    clobberPrefix: 'note-',
    footnoteLabel: words('footnotes'),
    footnoteLabelProperties: {},
    footnoteBackContent: '↑',
    footnoteBackLabel: (index) => words('footnoteBack', {number: String(index + 1)}),
  })
  const safe = sanitize(tree, schema)
  return safe.type === 'root' ? safe : {type: 'root', children: safe.type === 'doctype' ? [] : [safe]}
}
