import type {Hole} from '../model/document.js'
import type {Inline} from '../model/inline.js'
import {escape, type Around, type Caution} from './escape.js'
import {writeQuoted} from './write-quoted.js'
import {writeYaml} from './write-yaml.js'

/** Write changed content for the place it stands in. `data` gives a code's bytes. */
export function writeInline(
  content: readonly Inline[],
  hole: Hole,
  caution: Caution,
  data: (code: Exclude<Inline, {readonly type: 'text'}>) => string,
): string {
  const bytes = content.map((part) => (part.type === 'text' ? part.value : codeBytes(part, hole, data(part))))
  const enclosed = caution === 'least' ? bytes : bytes.map((each, index) => enclose(content[index], each))
  const raw = caution === 'references' ? alternateMarks(content, enclosed) : enclosed
  if (hole.place === 'plain') return raw.join('')
  if (hole.place === 'yaml') return writeYaml(raw.join(''), hole.source)
  if (hole.place === 'quoted') return writeQuoted(raw.join(''), hole.source)
  let links = 0
  const written = content.map((part, index) => {
    if (part.type === 'text') return escape(part.value, around(content, raw, index, links > 0, hole), caution)
    if (part.type !== 'ph' && part.kind === 'link') links += part.type === 'sc' ? 1 : -1
    return caution === 'references' ? apart(content, raw, index) : raw[index]
  })
  return written.join('') + hole.suffix
}

/** A hard break's next line begins as every line of its block does. */
function codeBytes(code: Inline, hole: Hole, data: string): string {
  if (code.type !== 'ph' || code.kind !== 'break') return data
  return hole.place === 'plain' ? data : data + hole.prefix
}

function around(
  content: readonly Inline[],
  raw: readonly string[],
  index: number,
  inLink: boolean,
  hole: Hole,
): Around {
  const previous = content[index - 1]
  const next = content[index + 1]
  const broken = previous?.type === 'ph' && previous.kind === 'break'
  const ends = next?.type === 'ph' && next.kind === 'break'
  return {
    before: broken ? '\n' : (raw[index - 1]?.at(-1) ?? ''),
    after: ends ? '\\' : (raw[index + 1]?.[0] ?? ''),
    beforeMark: isMark(previous) ? (previous?.type === 'sc' ? 'inside' : 'outside') : null,
    afterMark: isMark(next) ? (next?.type === 'ec' ? 'inside' : 'outside') : null,
    lineStart: hole.place === 'flow' && (index === 0 || broken),
    inLink,
    place: hole.place,
  }
}

const isMark = (part: Inline | undefined): boolean =>
  (part?.type === 'sc' || part?.type === 'ec') && ['emphasis', 'strong', 'delete'].includes(part.kind)

/** An address found by GFM ends and begins where its neighbours let it; between `<` and `>` it does so by itself. */
function enclose(part: Inline | undefined, bytes: string): string {
  if (part?.type !== 'ph' || part.kind !== 'autolink') return bytes
  return /^(?:[a-z][a-z\d+.-]{1,31}:|[^/<\s]+@)/i.test(bytes) ? `<${bytes}>` : bytes
}

const isBareAddress = (part: Inline | undefined, bytes = ''): boolean =>
  part?.type === 'ph' && part.kind === 'autolink' && !bytes.startsWith('<')

/** Two runs of one mark side by side would be read as one, and `www.` is an address only after a blank. */
function apart(content: readonly Inline[], raw: readonly string[], index: number): string {
  const part = content[index]
  const previous = content[index - 1]
  const bytes = raw[index] ?? ''
  if (isBareAddress(part, bytes)) {
    // A mark does as well as a blank, and with a blank inside it would be none.
    const [before, after] = [previous, content[index + 1]].map((one) => (!one || isMark(one) ? '' : ' '))
    return `${before ?? ''}${bytes}${after ?? ''}`
  }
  // What follows the mark would be taken into the address.
  if (part?.type === 'ec' && isMark(part) && isBareAddress(previous, raw[index - 1]) && content[index + 1])
    return `${bytes} `
  if (!previous || previous.type === 'text' || previous.type === 'sc' || part?.type === 'ec') return bytes
  return /^[*_~`]/.test(bytes) && raw[index - 1]?.at(-1) === bytes[0] ? ` ${bytes}` : bytes
}

/** Emphasis in emphasis, or strong in strong, takes the other mark, so that neither can close the other's. */
function alternateMarks(content: readonly Inline[], raw: readonly string[]): readonly string[] {
  const depths = {1: 0, 2: 0}
  return content.map((part, index) => {
    const bytes = raw[index] ?? ''
    if (part.type === 'text' || part.type === 'ph' || !/^(?:[*_]|\*\*|__)$/.test(bytes)) return bytes
    const length = bytes.length === 1 ? 1 : 2
    if (part.type === 'sc') depths[length] += 1
    const mark = depths[length] % 2 === 1 ? '*' : '_'
    if (part.type === 'ec') depths[length] -= 1
    return mark.repeat(length)
  })
}
