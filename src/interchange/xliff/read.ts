import type {XliffSegment, XliffUnit} from './model.js'

/** A segment as a file has it; `broken` says what cannot be read in it, and gives the text of its target. */
export interface ReadSegment extends XliffSegment {
  readonly line: number
  readonly broken: Broken | null
}

/** Its codes, or a reference that stands for nothing (`&foo;` in the text). */
export interface Broken {
  readonly reason: 'codes_broken' | 'entity_unknown'
  readonly text: string
}

export interface ReadUnit extends Omit<XliffUnit, 'segments'> {
  readonly segments: readonly ReadSegment[]
}
