import {BayanError} from '../errors.js'
import type {KeptRelease} from '../ports.js'
import type {Ports} from '../pipeline/ports.js'
import {manifestPath, type Manifest} from '../release/manifest.js'
import {exclusively, type Db} from '../store/database.js'
import {callRun, inputHash} from '../store/runs.js'
import {putEvent} from '../store/events.js'
import {goneBackFrom, putRelease} from '../store/releases.js'

/**
 * Show an earlier release again (when none is named, the one before, past those from which somebody went back), by the same switch. Throws `state_forbids` when it
 * would bring back what was withdrawn since. The next release shows the store's state again.
 */
export async function rollback(
  ports: Ports,
  name: string | null,
  by: string,
): Promise<{release: string; before: string | null}> {
  return exclusively(ports.pool, 'site', async () => {
    const kept = await ports.channel.releases()
    const before = await ports.channel.current()
    const target =
      name === null
        ? previous(kept, await goneBackFrom(ports.pool))
        : kept.find(({release}) => release.startsWith(name))
    if (!target) throw new BayanError('not_found', {got: name ?? 'earlier release'})
    const {release} = target
    const manifest = JSON.parse(
      Buffer.from(await ports.channel.read(release, manifestPath)).toString('utf8'),
    ) as Manifest
    await refuseWithdrawn(ports.pool, manifest)
    await ports.channel.show(release)
    await putRelease(ports.pool, {name: release, revision: null, by, at: ports.clock.now()})
    await putEvent(ports.pool, {who: by, act: 'rollback', detail: {release, before}})
    if (ports.mirror !== null)
      await callRun(ports.pool, 'copy', release, inputHash(ports.clock.now().toISOString()))
    return {release, before}
  })
}

/** The latest release made before the one that readers see, but none from which somebody went back. */
function previous(kept: readonly KeptRelease[], left: ReadonlySet<string>): KeptRelease | undefined {
  const at = kept.findIndex(({current}) => current)
  return kept.slice(at + 1).find(({release}) => !left.has(release))
}

async function refuseWithdrawn(db: Db, {editions}: Manifest): Promise<void> {
  // What came back after a withdrawal bears a higher number.
  const {rows} = await db.query<{reference: string; locale: string}>(
    `select communique.reference, edition.locale from edition
     join revision on revision.id = edition.revision join communique on communique.id = edition.communique
     join jsonb_to_recordset($1) as shown(document text, locale text, version int)
       on shown.document = edition.communique and shown.locale = edition.locale and shown.version <= revision.number
     where edition.state = 'withdrawn' limit 1`,
    [JSON.stringify(editions.map(({document, locale, version}) => ({document, locale, version})))],
  )
  const [found] = rows
  if (found)
    throw new BayanError('state_forbids', {place: `${found.reference} ${found.locale}`, reason: 'withdrawn'})
}
