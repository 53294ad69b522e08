import {startPostgres} from './src/postgres/start.js'
import {compose, migrateAll} from './src/compose.js'
import {readConfig} from './src/config.js'
import {allWorkers} from './workers/all.js'
import {submit} from './src/commands/submit.js'
import {overviewOf} from './src/store/overview.js'
import {readSegments} from './src/commands/read-segments.js'
import {editTarget} from './src/commands/edit-target.js'
import {review} from './src/commands/review.js'
import {approve} from './src/commands/approve.js'
import {writeMarkup} from './src/document/markup.js'
import {readFileSync} from 'node:fs'
import {setTimeout as sleep} from 'node:timers/promises'
const config = readConfig({BAYAN_FOLDER: '/tmp/try/.bayan', BAYAN_LOG_LEVEL:'info'})
const t0 = performance.now(); const lap = (x:string)=>console.log(x, Math.round(performance.now()-t0))
const pg = await startPostgres({folder: config.folder, log: console.log})
lap('pg')
console.log(await migrateAll(config, pg.url)); lap('migrated')
const ports = compose(config, pg.url)
const w = await allWorkers(ports); lap('workers')
try {
for (const f of process.argv.slice(2)) {
  const s = await submit(ports, {name: f.split('/').at(-1)!, bytes: readFileSync(f), by: 'me'}); lap('submitted '+s.reference)
  for (let i=0;i<100;i++){ const o = (await overviewOf(ports.pool, s.communique))!; if (o.locales.length===3 && o.locales.every(l=>l.drafted)) break; if (o.blocked.length) {console.log(o.blocked); break}; await sleep(50)}
  lap('drafted')
  const o = (await overviewOf(ports.pool, s.communique))!
  console.log(JSON.stringify(o))
  for (const {locale} of o.locales) if (locale!==s.source) {
    const ref={revision:s.revision, locale}
    for (const v of await readSegments(ports, ref, 'en')) {
      if (locale==='ar'||f.includes('091')) console.log(v.id, v.kind, v.source.slice(0,70), '=>', v.target, v.reason)
      await editTarget(ports, {...ref, segment: v.id, markup: v.target ?? v.source, version: v.version, by:'t'}).catch(e=>console.log(v.id, e.message))
    }
    console.log(await review(ports, ref, null, 'r').catch(e=>e.message))
  }
  console.log(await approve(ports, s.reference, null, 'p').catch(e=>e.message))
  for (let i=0;i<60;i++){ const o = (await overviewOf(ports.pool, s.communique))!; if (o.locales.every(l=>l.edition==='published')) break; if (o.blocked.length) {console.log(o.blocked); break}; await sleep(50)}
  lap('published'); console.log(JSON.stringify((await overviewOf(ports.pool, s.communique))!.locales))
}
} finally { await w.close(); await ports.close(); await pg.stop(); lap('closed') }
