import type {Engine} from '../ports.js'

/** Texts in batches that keep an engine's limits, in order, and those too heavy to go at all. */
export interface Packed<T> {
  readonly batches: readonly (readonly T[])[]
  readonly tooHeavy: readonly T[]
}

/** Pack texts into as few batches as their order allows. */
export function pack<T extends {readonly text: string}>(
  tasks: readonly T[],
  engine: Pick<Engine, 'maxTexts' | 'maxBytes' | 'weigh'>,
): Packed<T> {
  const batches: T[][] = []
  const tooHeavy: T[] = []
  let bytes = Infinity
  for (const task of tasks) {
    const weight = engine.weigh(task.text)
    if (weight > engine.maxBytes) {
      tooHeavy.push(task)
      continue
    }
    const last = batches.at(-1)
    if (last && last.length < engine.maxTexts && bytes + weight <= engine.maxBytes) {
      last.push(task)
      bytes += weight
    } else {
      batches.push([task])
      bytes = weight
    }
  }
  return {batches, tooHeavy}
}
