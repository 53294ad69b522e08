import type {Inline} from '../model/inline.js'

/** `start` and `end` are UTF-16 offsets in the content's plain text; a code takes no room. */
export interface Token {
  readonly type: 'word' | 'number' | 'mark' | 'code'
  readonly text: string
  readonly start: number
  readonly end: number
}

// A word keeps the apostrophe that ends it (l'État is two words); a number keeps its separators (1 234,5).
const pattern =
  /(?<word>[\p{L}\p{M}\u0640]+(?:['\u2019](?=\p{L}))?)|(?<number>\p{Nd}+(?:[.,\u066b\u066c\u00a0\u202f]\p{Nd}+)*)|[^\s\u200b-\u200f\u202a-\u202e\u2066-\u2069]/gu

/** Cut plain text into words, numbers and marks, with their places. */
export function tokeniseText(text: string, offset = 0): readonly Token[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    type: match.groups?.['word'] ? 'word' : match.groups?.['number'] ? 'number' : 'mark',
    text: match[0],
    start: offset + match.index,
    end: offset + match.index + match[0].length,
  }))
}

/** Cut content into tokens, a code being one token of its side and kind (`<strong>`, `</strong>`, `<break/>`). */
export function tokenise(content: readonly Inline[]): readonly Token[] {
  const tokens: Token[] = []
  let at = 0
  for (const part of joinText(content)) {
    if (part.type === 'text') tokens.push(...tokeniseText(part.value, at))
    else tokens.push({type: 'code', text: codeName(part), start: at, end: at})
    if (part.type === 'text') at += part.value.length
    else if (part.type === 'ph') at += part.equiv.length
  }
  return tokens
}

/** Name a code by what it is, whatever its id and its exact bytes; a placeholder by what a reader sees, too. */
export function codeName(code: Exclude<Inline, {type: 'text'}>): string {
  if (code.type === 'ph') return `<${code.kind}${code.equiv === '' ? '' : ` ${code.equiv}`}/>`
  return code.type === 'sc' ? `<${code.kind}>` : `</${code.kind}>`
}

function joinText(content: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = []
  for (const part of content) {
    const last = joined.at(-1)
    if (part.type === 'text' && last?.type === 'text')
      joined[joined.length - 1] = {type: 'text', value: last.value + part.value}
    else joined.push(part)
  }
  return joined
}
