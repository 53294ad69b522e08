import type {LocaleFacts} from '../../../locales/facts.js'
import {isolate} from './controls.js'
import {findPhrases} from './find.js'

/** Isolate the foreign phrases of a text where no markup can be (titles, attributes, feeds), with LRI, RLI and PDI. */
export function isolateText(text: string, facts: LocaleFacts): string {
  const before = new Map<number, string>()
  const after = new Map<number, string>()
  const phrases = findPhrases(text, facts).toSorted((a, b) => a.start - b.start || b.end - a.end)
  for (const {start, end, direction} of phrases) {
    const [open = '', close = ''] = isolate('', direction)
    before.set(start, (before.get(start) ?? '') + open)
    after.set(end, (after.get(end) ?? '') + close)
  }
  let out = ''
  for (let at = 0; at <= text.length; at += 1)
    out += (after.get(at) ?? '') + (before.get(at) ?? '') + text.charAt(at)
  return out
}
