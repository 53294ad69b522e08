import type {Act} from './act.js'
import type {Role} from './role.js'

/** Which roles may do an act. `docs/access.md` shows it, and a test compares the two. */
export const matrix: Readonly<Record<Act, readonly Role[]>> = {
  read: ['editor', 'translator', 'reviser', 'publisher', 'admin'],
  comment: ['editor', 'translator', 'reviser', 'publisher'],
  submit: ['editor'],
  translate: ['translator', 'reviser'],
  review: ['reviser'],
  approve: ['publisher'],
  assign: ['editor', 'reviser', 'publisher', 'admin'],
  publish: ['publisher'],
  withdraw: ['publisher'],
  export: ['reviser', 'publisher', 'admin'],
  import: ['reviser', 'admin'],
  report: ['publisher', 'admin'],
  measure: ['publisher', 'admin'],
  operate: ['admin'],
  manage: ['admin'],
}

/** Acts on one locale: a role in another locale does not do. The others look at every locale. */
export const actsInLocale: readonly Act[] = [
  'translate',
  'review',
  'approve',
  'assign',
  'publish',
  'withdraw',
]

/** Acts on the whole house: a role in one category does not do. */
export const actsOnHouse: readonly Act[] = ['import', 'report', 'operate', 'manage']
