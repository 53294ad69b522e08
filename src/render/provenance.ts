import type {Origin} from '../model/target.js'

/** How a translated piece of text came to be, whoever approved it. */
export const provenances = ['human', 'memory', 'edited', 'machine'] as const
export type Provenance = (typeof provenances)[number]

/** Name where a target came from: a machine's draft that a person changed is not the machine's any more. */
export function provenanceOf(origin: Origin): Provenance {
  if (origin.type === 'mt') return 'machine'
  if (origin.type !== 'person') return 'memory'
  if (origin.from === 'mt') return 'edited'
  return origin.from === 'scratch' || origin.from === 'source' ? 'human' : 'memory'
}

/**
 * Write the provenances of a document's units, `u1` first, as one hexadecimal digit each: bit 0 human, 1 memory, 2 edited,
 * 3 machine. A unit in several pieces has the bits of all of them; one that was not translated has 0.
 */
export function writeProvenance(pieces: readonly {unit: string; provenance: Provenance}[]): string {
  const masks: number[] = []
  for (const {unit, provenance} of pieces) {
    const index = Number(unit.slice(1)) - 1
    masks[index] = (masks[index] ?? 0) | (1 << provenances.indexOf(provenance))
  }
  return Array.from(masks, (mask) => (mask ?? 0).toString(16)).join('')
}

/** Read the provenances of one unit. */
export function readProvenance(written: string, unit: string): readonly Provenance[] {
  const mask = Number.parseInt(written.charAt(Number(unit.slice(1)) - 1) || '0', 16)
  return provenances.filter((_, bit) => (mask & (1 << bit)) !== 0)
}
