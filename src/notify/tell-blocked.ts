import type {ErrorCode} from '../errors.js'
import {isLocale} from '../model/locale.js'
import {communiqueOf} from '../store/communiques.js'
import type {Db} from '../store/database.js'
import {putEvent} from '../store/events.js'
import type {Claim} from '../store/runs.js'
import {tell} from './tell.js'
import {whoMay} from './who-may.js'

const ofRevision = /^(c\d+r\d+)(?:\.([a-z]+))?$/

/** Say that a release, or what follows it outside, is blocked: to publishers and operators, once each time. */
export async function tellBlocked(
  db: Db,
  {id, key, pipeline}: Claim,
  code: ErrorCode,
  isOutward: boolean,
): Promise<void> {
  const [, revision, locale = ''] = ofRevision.exec(key) ?? []
  if (revision === undefined || pipeline === 'pdf') return
  const {id: communique, category} = await communiqueOf(db, revision)
  const event = {who: 'bayan', act: 'blocked', communique, revision, detail: {code, pipeline}}
  await putEvent(db, {...event, ...(isLocale(locale) ? {locale} : {})})
  const {rows} = await db.query<{attempts: string}>(
    'select generation::text as attempts from run where id = $1',
    [id],
  )
  const told = [...(await whoMay(db, 'publish', {category})), ...(await whoMay(db, 'operate', {}))]
  await tell(db, told, {
    key: `blocked:${id}:${rows[0]?.attempts ?? ''}`,
    kind: 'blocked',
    communique,
    ...(isLocale(locale) ? {locale} : {}),
    by: 'bayan',
    detail: {code, ...(isOutward ? {outward: 1} : {})},
  })
}
