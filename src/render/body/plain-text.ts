import type {ElementContent, Root} from 'hast'
import {h} from 'hastscript'
import {findTokens} from '../direction/token.js'

/** Read plain text: paragraphs stand between blank lines, lines keep their ends, addresses and mails become links. */
export function readPlainText(text: string): Root {
  const paragraphs = text
    .replace(/\r\n?/gu, '\n')
    .split(/\n[ \t]*\n+/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
  return {type: 'root', children: paragraphs.map((paragraph) => h('p', lines(paragraph)))}
}

const lines = (paragraph: string): ElementContent[] =>
  paragraph.split('\n').flatMap((line, index) => [...(index === 0 ? [] : [h('br')]), ...linked(line.trim())])

function linked(line: string): ElementContent[] {
  const out: ElementContent[] = []
  let at = 0
  for (const {kind, start, end} of findTokens(line)) {
    if (kind !== 'url' && kind !== 'mail') continue
    const shown = line.slice(start, end)
    if (start > at) out.push({type: 'text', value: line.slice(at, start)})
    out.push(h('a', {href: hrefOf(kind, shown), className: ['bare']}, shown))
    at = end
  }
  if (at < line.length) out.push({type: 'text', value: line.slice(at)})
  return out
}

const hrefOf = (kind: 'url' | 'mail', shown: string): string =>
  encoded(kind === 'mail' ? `mailto:${shown}` : shown.startsWith('www.') ? `https://${shown}` : shown)

/** Percent-encode what an address may not hold as it is; what was encoded before stays (RFC 3987 §3.1). */
const encoded = (address: string): string =>
  encodeURI(address.normalize('NFC')).replace(/%25(?=[0-9A-Fa-f]{2})/gu, '%')
