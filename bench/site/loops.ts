/** `loops.ts remark | write COUNT FOLDER`: floors under any build: parse and write HTML, or only write files. */
import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {toHtml} from 'hast-util-to-html'
import type {Root} from 'mdast'
import {toHast} from 'mdast-util-to-hast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {locales} from '../../src/model/locale.js'
import {pageOf} from './content.js'

const [what = '', count = '0', folder = ''] = process.argv.slice(2)
const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).freeze()
/** Bytes of a page as Bayan writes it for these texts. */
const pageChars = 9000

for (let n = 1; n <= Number(count); n += 1)
  for (const locale of locales) {
    if (what === 'remark') toHtml(toHast(parser.parse(pageOf(locale, n).text) as Root))
    else {
      mkdirSync(join(folder, locale, `${n}`), {recursive: true})
      writeFileSync(join(folder, locale, `${n}`, 'index.html'), `${n}`.padEnd(pageChars))
    }
  }
