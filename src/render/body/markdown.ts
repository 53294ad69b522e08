import type {Root} from 'hast'
import {sanitize} from 'hast-util-sanitize'
import type {Root as MdastRoot} from 'mdast'
import {toHast} from 'mdast-util-to-hast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import type {Words} from '../words.js'
import {schema} from './sanitise.js'

const parser = unified().use(remarkParse).use(remarkFrontmatter, ['yaml', 'toml']).use(remarkGfm).freeze()

/** Read Markdown into a clean tree: front matter and raw HTML are left out, footnotes are labelled in the locale. */
export function readMarkdown(text: string, words: Words): Root {
  const tree = toHast(parser.parse(text) as MdastRoot, {
    clobberPrefix: 'note-',
    footnoteLabel: words('footnotes'),
    footnoteLabelProperties: {},
    footnoteBackContent: '↑',
    footnoteBackLabel: (index) => words('footnoteBack', {number: String(index + 1)}),
  })
  const safe = sanitize(tree, schema)
  return safe.type === 'root' ? safe : {type: 'root', children: safe.type === 'doctype' ? [] : [safe]}
}
