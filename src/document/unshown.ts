import type {Nodes} from 'mdast'
import type {Dropped} from './convert/dropped.js'
import {countDropped} from './convert/dropped.js'
import {guardDepth} from './guard-depth.js'
import {guardMarks} from './guard-marks.js'
import {imageAddress} from './images/album.js'
import {parseMarkdown} from './parse-markdown.js'

type Loss = Omit<Dropped, 'count'>

/** What may be raw HTML, an image, or a link into the page; a text without it is not parsed for this. */
const signs = /<[a-z]|!\[|\][(:][ \t]*<?#/i

/**
 * Tell what of a Markdown original pages do not show: blocks of raw HTML with the text in them, tags in a line (their text
 * stays), images that are files beside the original, and links to a place that pages do not have. Throws what `extract` throws of a text too deep or too dense.
 */
export function unshownIn(text: string): readonly Dropped[] {
  if (!signs.test(text)) return []
  guardDepth(text)
  guardMarks(text)
  const losses: Loss[] = []
  const open: {readonly node: Nodes; readonly inLine: boolean}[] = [
    {node: parseMarkdown(text.replace(/^\uFEFF/, '')), inLine: false},
  ]
  for (let next = open.pop(); next; next = open.pop()) {
    const {node, inLine} = next
    if (node.type === 'html') losses.push(...(inLine ? tagIn(node.value) : blockOf(node.value)))
    if (node.type === 'image' && isBeside(node.url)) losses.push({kind: 'image', name: node.alt || node.url})
    if ((node.type === 'link' || node.type === 'definition') && isNowhere(node.url))
      losses.push({kind: 'link', name: node.url})
    if (!('children' in node)) continue
    const phrasing = inLine || holdsPhrasing.has(node.type)
    open.push(...node.children.map((child) => ({node: child, inLine: phrasing})).reverse())
  }
  return countDropped(losses)
}

const holdsPhrasing: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell'])

/** An opening tag is told once; a comment says nothing to readers. */
function tagIn(value: string): readonly Loss[] {
  const name = /^<([a-z][a-z\d-]*)/i.exec(value)?.[1]?.toLowerCase()
  return name === undefined || name === 'br' ? [] : [{kind: 'element', name}]
}

function blockOf(value: string): readonly Loss[] {
  const said = value
    .replace(/<!--[^]*?(?:-->|$)/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return /[\p{L}\p{N}]/u.test(said) ? [{kind: 'html', name: said}] : []
}

/** A page names its sections itself, by their number. */
const isNowhere = (url: string): boolean => url.startsWith('#') && !/^#section-\d+$/.test(url)

/** An address without a scheme leads to a file that did not come along, unless it is one of ours. */
const isBeside = (url: string): boolean => !imageAddress.test(url) && !/^[a-z][a-z\d+.-]*:/i.test(url)
