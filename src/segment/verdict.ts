import type {SegmentationRule} from '../../locales/segmentation.js'
import {byLastLetter} from './by-last-letter.js'

/** Say what the rules hold of a place in a text: a boundary, none, or `undefined` where no rule matches. */
export type Verdict = (text: string, place: number) => boolean | undefined

/**
 * Write both sides of a rule as one expression that is tried at the place itself. First comes the side that most
 * places fail at: a rule that joins knows a word before them, one that cuts knows what begins behind.
 */
export const atPlace = (rule: SegmentationRule): string =>
  rule.break ? `(?=${rule.after})${behind(rule)}` : `${behind(rule)}(?=${rule.after})`

const behind = ({before}: SegmentationRule): string => `(?<=${byLastLetter(before)})`

/**
 * Compile rules, the first that matches deciding, to one expression: a call costs as much as two or three rules. A rule
 * that cuts matches nothing at the place, one that joins matches the unit behind it, so that the end of the match tells
 * the verdict. A look-behind is matched backwards from the place, so the cost does not grow with the text.
 */
export function compileRules(rules: readonly SegmentationRule[]): Verdict {
  if (rules.length === 0) return () => undefined
  const pattern = new RegExp(
    rules.map((rule) => `${atPlace(rule)}${rule.break ? '' : '[^]'}`).join('|'),
    'vy',
  )
  return (text, place) => {
    pattern.lastIndex = place
    return pattern.test(text) ? pattern.lastIndex === place : undefined
  }
}
