import {BayanError} from '../errors.js'
import type {TranslationRef} from '../model/communique.js'
import {dropApproval, lockApproval} from '../store/approvals.js'
import type {Db} from '../store/database.js'
import {putEvent} from '../store/events.js'

/**
 * Refuse to touch a translation whose edition is out: that takes a new revision. Gives the refused text back. Until the
 * transaction ends, no draft of it can be published.
 */
export async function refuseAfterRelease(db: Db, ref: TranslationRef, refused: string | null): Promise<void> {
  await lockApproval(db, ref)
  const {rows} = await db.query<{state: string}>(
    `select state from edition where revision = $1 and locale = $2 and state <> 'draft'`,
    [ref.revision, ref.locale],
  )
  if (rows[0]) {
    throw new BayanError('state_forbids', {
      place: `${ref.revision}.${ref.locale}`,
      reason: rows[0].state,
      refused: refused ?? '',
    })
  }
}

/** Take back an approval whose text changed, and say so. */
export async function reopen(db: Db, ref: TranslationRef, who: string): Promise<void> {
  await db.query(
    `update target set state = 'reviewed' where revision = $1 and locale = $2 and state = 'final'`,
    [ref.revision, ref.locale],
  )
  await db.query(`delete from edition where revision = $1 and locale = $2 and state = 'draft'`, [
    ref.revision,
    ref.locale,
  ])
  if (await dropApproval(db, ref)) {
    await putEvent(db, {who, act: 'reopen', revision: ref.revision, locale: ref.locale})
  }
}
