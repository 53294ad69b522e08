import type {Root} from 'mdast'
import type {Extension as Handles} from 'mdast-util-from-markdown'
import {frontmatterFromMarkdown} from 'mdast-util-frontmatter'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {frontmatter} from 'micromark-extension-frontmatter'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {constructsFor} from './constructs.js'

type Matter = 'yaml' | 'toml'

/**
 * Make a reader of CommonMark with GFM and these kinds of front matter. `change` may replace how parts become nodes. Of GFM it
 * looks for what the text at hand may hold; the trees are those of all of GFM.
 */
export function readerOf(
  matters: Matter[],
  change: (handles: readonly Handles[]) => Handles[],
): (text: string) => Root {
  const matter = frontmatter(matters)
  const fromMarkdownExtensions = change([gfmFromMarkdown(), frontmatterFromMarkdown(matters)].flat())
  return (text) => {
    // The parser leaves a byte order mark out, and counts from what follows.
    const read = text.replace(/^\uFEFF/, '')
    const micromarkExtensions = [matter, ...constructsFor(read)]
    return unified().use(remarkParse).data({micromarkExtensions, fromMarkdownExtensions}).parse(read)
  }
}
