import type {Nodes} from 'mdast'
import {guardDepth} from '../guard-depth.js'
import {guardMarks} from '../guard-marks.js'
import {parseMarkdown} from '../parse-markdown.js'
import {span} from '../span.js'
import type {Album} from './album.js'
import {readDataUrl} from './data-url.js'

/**
 * Move images that a Markdown text holds itself (`![sceau](data:image/png;base64,…)`) into an album, and write their
 * address there instead; all else stays byte for byte. `onRefused` is told of each that is not taken.
 */
export function liftImages(text: string, album: Album, onRefused: () => void): string {
  if (!/data:image\//i.test(text)) return text
  const mark = text.startsWith('\uFEFF') ? 1 : 0
  const body = text.slice(mark)
  guardDepth(body)
  guardMarks(body)
  let written = text.slice(0, mark)
  let done = 0
  for (const node of withAddress(parseMarkdown(body))) {
    const bytes = readDataUrl(node.url)
    if (bytes === null) continue
    const address = album.add(bytes)
    if (address === null) onRefused()
    const [start, end] = span(node)
    const at = body.indexOf(node.url, start)
    if (address === null || at < start || at + node.url.length > end) continue
    written += body.slice(done, at) + address
    done = at + node.url.length
  }
  return written + body.slice(done)
}

type Addressed = Extract<Nodes, {type: 'image' | 'definition'}>

/** Give images and definitions in the order of the text; a loop, because texts may be deep. */
function withAddress(root: Nodes): readonly Addressed[] {
  const found: Addressed[] = []
  const open: Nodes[] = [root]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'image' || node.type === 'definition') found.push(node)
    if ('children' in node) open.push(...[...node.children].reverse())
  }
  return found.sort((a, b) => span(a)[0] - span(b)[0])
}
