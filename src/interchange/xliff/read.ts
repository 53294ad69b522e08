import type {XliffSegment, XliffUnit} from './model.js'

/** A segment as a file has it; `broken` is the text of a target that cannot be read, else null. */
export interface ReadSegment extends XliffSegment {
  readonly line: number
  readonly broken: string | null
}

export interface ReadUnit extends Omit<XliffUnit, 'segments'> {
  readonly segments: readonly ReadSegment[]
}
