import {finding, type Check} from './finding.js'
import {isProtected} from './protected.js'

const classes: Readonly<Record<string, string>> = {
  '.': '.',
  '۔': '.',
  '?': '?',
  '؟': '?',
  '!': '!',
  ':': ':',
  '…': '…',
  ';': ';',
  '؛': ';',
  ',': ',',
  '،': ',',
}

/** The target ends as the source does: with a stop, a question, a colon, or open. The stop of `p.m.` may be both. */
export const punctuationFinal: Check = ({source, target}) => {
  const [expected, got] = [final(source.text), final(target.text)]
  const end = target.text.trimEnd().length
  if (expected === got || (got === '.' && isProtected(target, end - 1))) return []
  if (expected === '.' && isProtected(source, source.text.trimEnd().length - 1)) return []
  return [
    finding(
      'punctuation-final',
      {start: Math.max(0, end - 1), end},
      {got: got || '—', expected: expected || '—'},
    ),
  ]
}

/** Give the class of the last mark; quotes and brackets may close before or after it. */
function final(text: string): string {
  const bare = text.replace(/[\u200b-\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, '')
  const end = bare.replace(/[\s"'»”’)\]›]+$/u, '')
  if (end.endsWith('...')) return '…'
  return classes[end.slice(-1)] ?? ''
}
