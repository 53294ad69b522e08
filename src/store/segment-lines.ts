import type {TranslationRef} from '../model/communique.js'
import type {UnitKind} from '../model/document.js'
import type {Inline} from '../model/inline.js'
import {targetFromRow, type StoredTarget, type TargetRow} from './targets.js'
import type {Db} from './database.js'

/** A segment with its unit and its target. */
export interface StoredLine extends StoredTarget {
  readonly source: readonly Inline[]
  readonly unit: string
  readonly kind: UnitKind
  readonly depth: number
  readonly name: string
  readonly changedAt: Date
  /** The original changed since it was last translated, and nobody has dealt with that. */
  readonly reopened: boolean
}

interface LineRow extends TargetRow {
  readonly source: readonly Inline[]
  readonly unit: string
  readonly kind: UnitKind
  readonly depth: number
  readonly name: string
  readonly updated_at: Date
  readonly reopened: boolean
}

/** Give the segments of a translation in the order of the document, or those that are named. */
export async function segmentLines(
  db: Db,
  {revision, locale}: TranslationRef,
  segments: readonly string[] | null = null,
): Promise<readonly StoredLine[]> {
  const {rows} = await db.query<LineRow & {segment: string}>(
    `select target.segment, version, reason, state, target.content, origin, by, reviewed_by, updated_at,
       source, unit, kind, depth, name, exists (select 1 from earlier_target as earlier
         where earlier.revision = target.revision and earlier.locale = target.locale
           and earlier.segment = target.segment and not settled) as reopened
     from target join segment on segment.revision = target.revision and segment.id = target.segment
     join unit on unit.revision = segment.revision and unit.id = segment.unit
     where target.revision = $1 and target.locale = $2 and ($3::text[] is null or target.segment = any($3))
     order by segment.ordinal`,
    [revision, locale, segments],
  )
  return rows.map((row) => {
    const {source, unit, kind, depth, name, reopened} = row
    return {...targetFromRow(row), source, unit, kind, depth, name, reopened, changedAt: row.updated_at}
  })
}
