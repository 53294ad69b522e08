import {writeMarkup} from '../document/markup.js'
import type {TranslationRef} from '../model/communique.js'
import type {UnitKind} from '../model/document.js'
import {codesOf} from '../model/inline.js'
import type {Issue} from '../model/issue.js'
import type {Locale} from '../model/locale.js'
import type {Origin, TargetState} from '../model/target.js'
import type {Ports} from '../pipeline/ports.js'
import {issuesOf} from '../store/hints.js'
import {segmentLines, type StoredLine} from '../store/segment-lines.js'
import {sayIssue, sayReason} from '../words.js'

/** One segment as it stands in the document. Contents are markup (`src/document/markup.ts`). */
export interface SegmentLine {
  readonly id: string
  readonly unit: string
  readonly kind: UnitKind
  readonly depth: number
  /** The front matter field's name, the table column, or empty. */
  readonly name: string
  readonly source: string
  /** The codes of the source, in order; `kind` says what each stands for, `equiv` what a reader sees of it. */
  readonly codes: readonly CodeView[]
  readonly state: TargetState
  readonly target: string | null
  readonly version: number
  readonly origin: Origin | null
  readonly by: string | null
  readonly reviewedBy: string | null
  /** When the target was last written. */
  readonly changedAt: Date
  /** The original changed since it was last translated, and nobody has dealt with that. */
  readonly reopened: boolean
  /** Why a machine gave no draft, or null; `reasonText` says it to the reader. */
  readonly reason: string | null
  readonly reasonText: string | null
  readonly issues: readonly IssueView[]
}

export interface CodeView {
  readonly type: 'sc' | 'ec' | 'ph'
  readonly id: string
  readonly kind: string
  readonly equiv: string
}

export type IssueView = Issue & {readonly message: string; readonly remedy: string}

/** Give the segments of a translation, or those that are named, without what helps; issues are said in `reader`. */
export async function listSegments(
  {pool}: Pick<Ports, 'pool'>,
  ref: TranslationRef,
  reader: Locale,
  named: readonly string[] | null = null,
): Promise<readonly SegmentLine[]> {
  const [lines, issues] = await Promise.all([segmentLines(pool, ref, named), issuesOf(pool, ref, named)])
  const said = new Map<string, string>()
  return lines.map((line) => {
    const {reason} = line
    if (reason !== null && !said.has(reason)) said.set(reason, sayReason(reason, reader))
    return lineView(line, issues.get(line.segment) ?? [], reader, said)
  })
}

/** Show a stored segment to a reader. `said` has what was said already: thousands have the same reason. */
export function lineView(
  line: StoredLine,
  issues: readonly Issue[],
  reader: Locale,
  said: ReadonlyMap<string, string> = new Map(),
): SegmentLine {
  const {target, unit, kind, depth, name, version, changedAt, reopened, reason} = line
  return {
    id: line.segment,
    unit,
    kind,
    depth,
    name,
    source: writeMarkup(line.source),
    codes: codesOf(line.source).map((code) => ({
      type: code.type,
      id: code.id,
      kind: code.kind,
      equiv: 'equiv' in code ? code.equiv : '',
    })),
    state: target.state,
    target: target.content === null ? null : writeMarkup(target.content),
    version,
    origin: target.origin,
    by: 'by' in target ? target.by : null,
    reviewedBy: 'reviewedBy' in target ? target.reviewedBy : null,
    changedAt,
    reopened,
    reason,
    reasonText: reason === null ? null : (said.get(reason) ?? sayReason(reason, reader)),
    issues: issues.map((issue) => ({...issue, ...sayIssue(issue, reader)})),
  }
}
