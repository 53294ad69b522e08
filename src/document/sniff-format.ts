import type {Format} from '../model/document.js'

/** What only Markdown writes: front matter, headings, links, bold, tables, fences. */
const marks = /^---[ \t]*$|^#{1,6}[ \t]|\]\([^)\s]|\*\*\S|^\|.*\||^```/m

/** Give the format by the file's extension, else by what the text looks like. */
export function sniffFormat(text: string, name: string): Format {
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase()
  if (extension === 'md' || extension === 'markdown') return 'markdown'
  if (extension === 'txt' || extension === 'text') return 'text'
  return marks.test(text.slice(0, 65_536)) ? 'markdown' : 'text'
}
