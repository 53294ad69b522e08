/** What the stream tells of an event; nothing at all when nobody knows what was missed. */
export interface Notice {
  readonly act?: string
  readonly who?: string
  readonly communique?: string | null
  readonly reference?: string | null
  readonly revision?: string | null
  readonly locale?: string | null
  readonly segment?: string | null
}

/** The first words of the keys of what an event makes stale: at once, or when things have come to rest. */
export interface Stale {
  readonly soon: readonly string[]
  readonly later: readonly string[]
}

/** What is kept of one communiqué, under its name; the rest is of all. */
export const ofCommunique: ReadonlySet<string> = new Set([
  'communique',
  'title',
  'revisions',
  'segments',
  'aids',
  'history',
  'comments',
  'comparison',
])

const counts = ['communiques', 'communique', 'work', 'comparison']

/** What an act makes stale, for the acts of which it is known; any other makes all stale. */
const byAct: Readonly<Record<string, Stale>> = {
  ...each(['edit', 'draft', 'confirm', 'revert', 'propagate'], {soon: ['history'], later: counts}),
  ...each(['comment', 'question', 'settle', 'objection'], {
    soon: ['comments', 'notifications'],
    later: counts,
  }),
  ...each(
    [
      'assign',
      'take',
      'hand-back',
      'deadline',
      'schedule',
      'waive',
      'end-waiver',
      'sign-off',
      'ask-signatures',
    ],
    {
      soon: ['communiques', 'communique', 'work', 'notifications'],
      later: [],
    },
  ),
  review: {soon: ['segments', 'history'], later: counts},
  drafted: {soon: ['segments', 'aids'], later: counts},
  rollback: {soon: ['releases'], later: []},
}

const all: Stale = {
  soon: [...ofCommunique, 'communiques', 'work', 'notifications', 'releases', 'reports'],
  later: [],
}

function each(acts: readonly string[], stale: Stale): Readonly<Record<string, Stale>> {
  return Object.fromEntries(acts.map((act) => [act, stale]))
}

/** Acts that change the text or the state of the one segment that they name. */
const ofOneSegment: ReadonlySet<string> = new Set([
  'edit',
  'draft',
  'confirm',
  'revert',
  'propagate',
  'review',
])

/** Tell whether an event is about one segment, which may be asked for alone. */
export const isOfOneSegment = ({act = '', revision, locale, segment}: Notice): boolean =>
  ofOneSegment.has(act) && Boolean(revision && locale && segment)

/** Give what an event makes stale. What concerns no communiqué changes nothing that is shown of one. */
export function staleBy(notice: Notice): Stale {
  const known = byAct[notice.act ?? '']
  if (known) {
    const soon = isOfOneSegment(notice) ? known.soon.filter((key) => key !== 'segments') : known.soon
    return {...known, soon}
  }
  if (notice.act === undefined || notice.communique) return all
  return {soon: [], later: []}
}
