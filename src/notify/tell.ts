import type {Notice} from '../model/notification.js'
import type {Db} from '../store/database.js'
import {putNotifications} from '../store/notifications.js'
import {callRun, inputHash} from '../store/runs.js'

/** News that follows within this time goes in the same letter. */
export const letterRestMs = 120_000

/** Tell people something, in the transaction of what happened: in the app, and by mail to those who want that. */
export async function tell(db: Db, accounts: readonly (string | null)[], notice: Notice): Promise<void> {
  const others = accounts.filter((one): one is string => one !== null && one !== notice.by)
  if (others.length === 0) return
  for (const {id, mailed} of await putNotifications(db, [...new Set(others)], notice)) {
    if (mailed) await callRun(db, 'mail', id, inputHash(id), letterRestMs)
  }
}
