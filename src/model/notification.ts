import type {Locale} from './locale.js'

/** Why somebody is told something. */
export const notificationKinds = [
  'assigned',
  'handed-back',
  'question',
  'answer',
  'reopened',
  'deadline',
  'blocked',
  'signature',
  'objection',
] as const
export type NotificationKind = (typeof notificationKinds)[number]

/** Something to tell, by ids and figures: never a text of the communiqué. */
export interface Notice {
  /** The same news has the same key, and is told to nobody twice. */
  readonly key: string
  readonly kind: NotificationKind
  readonly communique: string
  readonly locale?: Locale
  readonly segment?: string
  readonly by: string
  /** What fills its words: `act`, `deadline`, `count`, `code`. */
  readonly detail?: Readonly<Record<string, string | number>>
}

/** Name the words under which a notice is told: the site is out when only what follows it fails. */
export const toldAs = ({kind, detail}: Pick<Notice, 'detail'> & {readonly kind: NotificationKind}): string =>
  kind === 'blocked' && detail?.['outward'] === 1 ? 'outward' : kind
