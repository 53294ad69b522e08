import type {SegmentationRule} from '../../locales/segmentation.js'

/** Say what the rules hold of a place in a text: a boundary, none, or `undefined` where no rule matches. */
export type Verdict = (text: string, place: number) => boolean | undefined

/** Write both sides of a rule as one expression that is tried at the place itself. */
export const atPlace = (rule: SegmentationRule): string => `(?<=${rule.before})(?=${rule.after})`

/**
 * Compile rules so that the first that matches decides. Neighbours of the same verdict are one expression: only
 * the order between verdicts matters, and a look-behind is matched backwards from the place, so the cost does not
 * grow with the text.
 */
export function compileRules(rules: readonly SegmentationRule[]): Verdict {
  const runs: {readonly break: boolean; readonly sides: string[]}[] = []
  for (const rule of rules) {
    const last = runs.at(-1)
    if (last?.break === rule.break) last.sides.push(atPlace(rule))
    else runs.push({break: rule.break, sides: [atPlace(rule)]})
  }
  const tries = runs.map((run) => ({break: run.break, pattern: new RegExp(run.sides.join('|'), 'vy')}))
  return (text, place) => {
    for (const each of tries) {
      each.pattern.lastIndex = place
      if (each.pattern.test(text)) return each.break
    }
    return undefined
  }
}
