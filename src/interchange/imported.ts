/** Why something in a file was refused. */
export const refusalReasons = [
  // The file, which ends the reading; what came before is kept.
  'encoding_unknown',
  'not_decodable',
  'malformed',
  'truncated',
  'dtd_refused',
  'too_deep',
  'too_long',
  'not_this_format',
  // One unit or row, after which reading goes on.
  'too_few_locales',
  'locale_twice',
  'blank',
  // A reference that stands for nothing.
  'entity_unknown',
  'codes_unpaired',
  'columns_differ',
  'date_invalid',
] as const
export type RefusalReason = (typeof refusalReasons)[number]

/** Something refused, with the line of the file where it begins; `detail` is what was got, cut short. */
export interface Refusal {
  readonly line: number
  readonly reason: RefusalReason
  readonly detail: string
}

/** What reading a file gives, in its order. */
export type Imported<T> =
  {readonly type: 'item'; readonly line: number; readonly item: T} | ({readonly type: 'refused'} & Refusal)

/** Most characters of a detail. */
const maxDetailChars = 120

export const imported = <T>(line: number, item: T): Imported<T> => ({type: 'item', line, item})

export const refused = (line: number, reason: RefusalReason, detail = ''): Imported<never> => ({
  type: 'refused',
  line,
  reason,
  detail: detail.slice(0, maxDetailChars),
})

/** A file that cannot be read on. */
export class Unreadable extends Error {
  constructor(
    readonly reason: RefusalReason,
    detail = '',
  ) {
    super(detail)
    this.name = 'Unreadable'
  }
}
