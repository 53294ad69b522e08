import {BayanError} from '../errors.js'
import {plainText} from '../model/inline.js'
import type {Locale} from '../model/locale.js'
import type {Ports} from '../pipeline/ports.js'
import {scoreEffort} from './score-effort.js'
import {postEdits, type PostEdit} from '../store/post-edit.js'

/** How far the reviewed texts of one engine, direction and month went from its drafts. */
export interface PostEditFigure {
  readonly engine: string
  readonly source: Locale
  readonly target: Locale
  /** Month of the drafts, `2026-03`, by the clocks of the house. */
  readonly month: string
  readonly segments: number
  /** Segments that a person let pass as they came. */
  readonly untouched: number
  /** Edits per hundred words of the final text, two decimals; 0: nothing was changed. */
  readonly hter: number
  /** Likeness of draft and final text, 0–100, two decimals. */
  readonly chrf: number
}

/** A month, `2026-03`. */
export const monthPattern = /^\d{4}-(0[1-9]|1[0-2])$/

/** Score machine drafts against the reviewed texts of some categories (null: all), latest month first. Throws `request_invalid` for no month. */
export async function postEditFigures(
  ports: Pick<Ports, 'pool' | 'config'>,
  since: string | null,
  categories: readonly string[] | null = null,
): Promise<readonly PostEditFigure[]> {
  if (since !== null && !monthPattern.test(since))
    throw new BayanError('request_invalid', {place: 'since', got: since, expected: 'YYYY-MM'})
  const edits = await postEdits(ports.pool, since, ports.config.timeZone, categories)
  const groups = new Map<string, PostEdit[]>()
  for (const edit of edits) {
    const key = [edit.month, edit.engine, edit.source, edit.target].join(' ')
    const group = groups.get(key)
    if (group) group.push(edit)
    else groups.set(key, [edit])
  }
  const figures: PostEditFigure[] = []
  for (const group of groups.values()) {
    figures.push(await figureOf(group))
  }
  return figures
}

async function figureOf(group: readonly PostEdit[]): Promise<PostEditFigure> {
  const {engine, source, target, month} = group[0] as PostEdit
  const pairs = group.map(({draft, final}) => ({hypothesis: plainText(draft), reference: plainText(final)}))
  return {
    engine,
    source,
    target,
    month,
    segments: pairs.length,
    untouched: pairs.filter(({hypothesis, reference}) => hypothesis === reference).length,
    ...(await scoreEffort(pairs)),
  }
}
