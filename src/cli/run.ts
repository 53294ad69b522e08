import {join} from 'node:path'
import {buildWeb} from '../../scripts/build-web.mjs'
import {allWorkers, workers} from '../../workers/all.js'
import {loadSamples} from '../commands/load-samples.js'
import {compose, migrateAll} from '../compose.js'
import {readConfig, type Config} from '../config.js'
import {BayanError} from '../errors.js'
import {takeLock} from '../lock.js'
import {keepDispatching} from '../pipeline/serve.js'
import type {Ports} from '../pipeline/ports.js'
import {sayFirstAccounts, saySetUpLink} from './say-accounts.js'
import {sayEngines} from './say-engines.js'
import {openDatabase} from './with-ports.js'
import {untilStopped} from './until-stopped.js'

/** What is closed at the end, last opened first. */
type Closing = (() => Promise<unknown>)[]

const say = (line: string): void => void process.stderr.write(`bayan: ${line}\n`)

/** Run everything in this process until it is told to stop. */
export async function start(samples: boolean): Promise<void> {
  const began = performance.now()
  const config = readConfig({BAYAN_LOG_LEVEL: 'warn', ...process.env})
  const closing: Closing = []
  try {
    const lock = await takeLock(join(config.folder, 'lock'), addressOf(config))
    closing.push(() => lock.release())
    const web = buildWeb(say)
    web.catch(() => undefined)
    const ports = await openPorts(config, closing, say)
    await web
    const running = await allWorkers(ports)
    closing.push(() => running.close())
    if (samples) await loadSamples(ports, say)
    await sayFirstAccounts(ports, say)
    sayEngines(ports, say)
    await listen(ports, closing)
    say(`ready in ${((performance.now() - began) / 1000).toFixed(1)} s`)
    say(`open ${addressOf(config)} — the published site is at ${addressOf(config)}/site/`)
    await untilStopped()
    say('stopping…')
  } finally {
    await closeAll(closing)
  }
  say('stopped')
}

/** Run the HTTP server until it is told to stop. */
export async function serveUntilStopped(): Promise<void> {
  const closing: Closing = []
  try {
    const ports = await openPorts(readConfig(process.env), closing, say)
    const dispatching = keepDispatching(ports)
    closing.push(() => dispatching.close())
    await listen(ports, closing)
    say(`listening on ${addressOf(ports.config)}`)
    await saySetUpLink(ports, addressOf(ports.config), say)
    await untilStopped()
  } finally {
    await closeAll(closing)
  }
}

/** Run one worker until it is told to stop. */
export async function work(name: string): Promise<void> {
  const worker = workers[name]
  if (!worker) throw new BayanError('not_found', {got: name, expected: Object.keys(workers).join(', ')})
  const closing: Closing = []
  try {
    const ports = await openPorts(readConfig(process.env), closing, say)
    const running = await worker(ports)
    closing.push(() => running.close())
    say(`worker ${name} is ready`)
    await untilStopped()
  } finally {
    await closeAll(closing)
  }
}

/** Open the database, bring its tables up to date, and choose the adapters. */
async function openPorts(config: Config, closing: Closing, log: (line: string) => void): Promise<Ports> {
  const database = await openDatabase(config, log)
  closing.push(() => database.close())
  const ports = await compose(config, database.url)
  closing.push(() => ports.close())
  await migrateAll(ports)
  return ports
}

async function listen(ports: Ports, closing: Closing): Promise<void> {
  // A worker does without.
  const {buildServer} = await import('../http/server.js')
  const server = await buildServer(ports)
  closing.push(() => server.close())
  await server.listen({host: ports.config.host, port: ports.config.port})
}

const addressOf = ({host, port}: Config): string => `http://${host}:${port}`

/** Close in reverse; one that fails does not keep the others open. */
async function closeAll(closing: Closing): Promise<void> {
  for (const close of closing.reverse()) {
    await close().catch((error: unknown) => say(`while closing: ${(error as Error).message}`))
  }
}
