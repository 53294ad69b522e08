import type {TranslationRef} from '../model/communique.js'
import type {Segment, Unit} from '../model/document.js'
import {plainText} from '../model/inline.js'
import type {Locale} from '../model/locale.js'
import type {Target} from '../model/target.js'
import type {XliffNote, XliffSegment, XliffUnit, XliffVersion} from '../interchange/xliff/model.js'
import {writeXliff} from '../interchange/xliff/write-xliff.js'
import {BayanError} from '../errors.js'
import type {Ports} from '../pipeline/ports.js'
import {commentsOf} from '../store/comments.js'
import {communiqueOf, findRevision} from '../store/communiques.js'
import {segmentsOf, unitsOf} from '../store/documents.js'
import {foundTermsOf, issuesOf, matchesOf} from '../store/hints.js'
import {targetsOf, type StoredTarget} from '../store/targets.js'
import {sayIssue} from '../words.js'

/**
 * Write a translation for a translator's own tool, with matches, terms, issues and comments; issues are said in `reader`.
 * Throws `still_running` when there is nothing to translate yet.
 */
export async function exportXliff(
  {pool}: Pick<Ports, 'pool'>,
  ref: TranslationRef,
  version: XliffVersion,
  reader: Locale,
): Promise<Iterable<string>> {
  const communique = await communiqueOf(pool, ref.revision)
  const {id, hash} = await findRevision(pool, ref.revision)
  const [segments, units, targets] = await Promise.all([
    segmentsOf(pool, id),
    unitsOf(pool, id),
    targetsOf(pool, ref),
  ])
  if (targets.length === 0) throw new BayanError('still_running', {place: `${id}.${ref.locale}`})
  const hints = await hintsOf(pool, ref, segments, reader)
  const written = units
    .map((unit) => unitFrom(unit, segments, targets, hints))
    .filter((unit) => unit.segments.length > 0)
  const {reference, source} = communique
  return writeXliff({revision: id, reference, hash, source, target: ref.locale, units: written}, version)
}

type Hints = (segment: Segment) => Pick<XliffUnit, 'notes' | 'matches' | 'terms'>

async function hintsOf(
  pool: Ports['pool'],
  ref: TranslationRef,
  segments: readonly Segment[],
  reader: Locale,
): Promise<Hints> {
  const [matches, terms, issues, comments] = await Promise.all([
    matchesOf(pool, ref),
    foundTermsOf(pool, ref),
    issuesOf(pool, ref),
    commentsOf(pool, ref.revision),
  ])
  const texts = new Map(segments.map(({id, source}) => [id, plainText(source)]))
  return ({id}) => ({
    notes: [
      ...(issues.get(id) ?? []).map((issue): XliffNote => {
        return {segment: id, category: 'bayan:issue', text: sayIssue(issue, reader).message}
      }),
      ...comments
        .filter(({segment, locale, kind}) => segment === id && (locale === ref.locale || kind === 'question'))
        .map(({kind, text}): XliffNote => ({segment: id, category: `bayan:${kind}`, text})),
    ],
    matches: (matches.get(id) ?? []).map(({type, similarity, source, target, origin}) => {
      return {segment: id, type, similarity, source, target, origin}
    }),
    terms: (terms.get(id) ?? []).map(({start, end, equivalents}) => {
      return {segment: id, text: (texts.get(id) ?? '').slice(start, end), equivalents}
    }),
  })
}

function unitFrom(
  {id, kind}: Unit,
  segments: readonly Segment[],
  targets: readonly StoredTarget[],
  hints: Hints,
): XliffUnit {
  const stored = new Map(targets.map((target) => [target.segment, target]))
  const own = segments.filter((segment) => segment.unit === id)
  const all = own.map(hints)
  return {
    id,
    kind,
    segments: own.flatMap((segment) => segmentFrom(segment, stored.get(segment.id))),
    notes: all.flatMap(({notes}) => notes),
    matches: all.flatMap(({matches}) => matches),
    terms: all.flatMap(({terms}) => terms),
  }
}

function segmentFrom(
  {id, source, space}: Segment,
  stored: StoredTarget | undefined,
): readonly XliffSegment[] {
  if (!stored) return []
  const {version, target} = stored
  const subState = subStateOf(target)
  return [{id, source, space, target: target.content, state: target.state, subState, version}]
}

/** Say where a draft came from; XLIFF 2.1 §4.3.1.27 wants a prefix. */
const subStateOf = ({state, origin}: Target): string =>
  state !== 'initial' || origin === null ? '' : origin.type === 'mt' ? 'bayan:mt' : 'bayan:tm'
