/** `ours.ts full | change FROM COUNT`: bring the site up to date as the worker does, and say what each switch cost. */
import {compose} from '../../src/compose.js'
import {readConfig} from '../../src/config.js'
import {switchSite} from '../../src/release/switch-site.js'
import {allNotes} from '../../src/store/editions.js'
import {listedEditions} from '../../src/store/listed.js'
import {editStore} from './store.js'
import {serverCpu} from './measure.js'

const [what = 'full', documents = '0', changes = '0'] = process.argv.slice(2)
const config = readConfig(process.env)
const ports = await compose(config, config.databaseUrl ?? '')
const postmaster = Number(process.env['BENCH_POSTMASTER'])

async function bring(isFinal: boolean): Promise<{wall: number; cpu: number; release: string}> {
  const [cpu, server, begin] = [process.cpuUsage(), serverCpu(postmaster), performance.now()]
  const {release} = await switchSite(ports, {
    editions: await listedEditions(ports.pool, null),
    notes: await allNotes(ports.pool),
    at: new Date(),
    isFinal,
    mayGo: async () => undefined,
  })
  const {user, system} = process.cpuUsage(cpu)
  return {
    wall: (performance.now() - begin) / 1000,
    cpu: (user + system) / 1e6 + serverCpu(postmaster) - server,
    release,
  }
}

const costs: {wall: number; cpu: number}[] = []
const before = await ports.channel.current()
if (what === 'full') costs.push(await bring(false))
if (what === 'index') costs.push(await bring(true))
if (what === 'same') {
  for (let round = 0; round <= Number(changes); round += 1) costs.push(await bring(false))
  if ((await ports.channel.current()) !== before) throw new Error('something changed')
}
if (what === 'change')
  for (let round = 1; round <= Number(changes); round += 1) {
    await editStore(
      ports.pool,
      Math.ceil((round * Number(documents)) / (Number(changes) + 1)),
      `${before} ${round}.`,
    )
    costs.push(await bring(false))
  }
console.log(JSON.stringify({costs, maxRssMb: process.resourceUsage().maxRSS / 1024}))
await ports.close()
