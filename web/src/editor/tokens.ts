/** Markup as `src/document/write-markup.ts` writes it, taken apart: text, and codes by type and id. */
export type Token =
  {readonly type: 'text'; readonly value: string} | {readonly type: 'sc' | 'ec' | 'ph'; readonly id: string}

const tag = /<(\/)?(g|bx|ex|x)(?: id="([^"]*)")?\s*\/?>/g
const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
}

const decode = (text: string): string =>
  text.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => entities[entity] ?? entity)

const encode = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Take markup apart. `</g>` closes the pair opened last; one that closes nothing is left out. */
export function readTokens(markup: string): readonly Token[] {
  const tokens: Token[] = []
  const open: string[] = []
  let last = 0
  const addText = (end: number): void => {
    if (end > last) tokens.push({type: 'text', value: decode(markup.slice(last, end))})
  }
  for (const match of markup.matchAll(tag)) {
    addText(match.index)
    last = match.index + match[0].length
    const id = decode(match[3] ?? '')
    if (match[1]) {
      const closed = open.pop()
      if (closed !== undefined) tokens.push({type: 'ec', id: closed})
    } else if (match[2] === 'g') {
      open.push(id)
      tokens.push({type: 'sc', id})
    } else {
      tokens.push({type: match[2] === 'x' ? 'ph' : match[2] === 'bx' ? 'sc' : 'ec', id})
    }
  }
  addText(markup.length)
  return tokens
}

/** Put tokens together as markup: `<g>` for pairs that are well nested, `<bx/>` and `<ex/>` for other halves. */
export function writeTokens(tokens: readonly Token[]): string {
  const paired = pairedTokens(tokens)
  return tokens
    .map((token, index) => {
      if (token.type === 'text') return encode(token.value)
      const id = encode(token.id)
      if (token.type === 'ph') return `<x id="${id}"/>`
      if (token.type === 'sc') return paired.has(index) ? `<g id="${id}">` : `<bx id="${id}"/>`
      return paired.has(index) ? '</g>' : `<ex id="${id}"/>`
    })
    .join('')
}

/** Give the text alone; a code counts for nothing. */
export const textOf = (markup: string): string =>
  readTokens(markup)
    .map((token) => (token.type === 'text' ? token.value : ''))
    .join('')

function pairedTokens(tokens: readonly Token[]): ReadonlySet<number> {
  const paired = new Set<number>()
  const open: {readonly id: string; readonly index: number}[] = []
  tokens.forEach((token, index) => {
    if (token.type === 'sc') open.push({id: token.id, index})
    if (token.type !== 'ec') return
    const at = open.findLastIndex(({id}) => id === token.id)
    const start = open[at]
    if (!start) return
    open.splice(at)
    paired.add(start.index).add(index)
  })
  return paired
}
