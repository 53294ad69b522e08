import {access, constants, mkdir} from 'node:fs/promises'
import {getEnvironmentData} from 'node:worker_threads'
import {Command} from 'commander'
import {engineHealth, type EngineHealth} from '../../commands/engine-health.js'
import {compose} from '../../compose.js'
import {readConfig, type Config} from '../../config.js'
import {BayanError} from '../../errors.js'
import {locales} from '../../model/locale.js'
import {nodeDiffersFrom} from '../../model/zone.js'
import type {Ports} from '../../pipeline/ports.js'
import {findChromium} from '../../pdf/browser.js'
import {filesBehind} from '../../release/copy-site.js'
import {findPostgres} from '../../postgres/find.js'
import {hunspell} from '../../spell/hunspell.js'
import {sayError} from '../../words.js'
import {print, terminalLocale, type CommonOptions} from '../output.js'

interface Finding {
  readonly name: string
  readonly ok: boolean
  readonly detail: string
  readonly remedy: string
}

const leastNode = 20
const failedExit = 6

/** `bayan doctor` */
export const doctorCommand = (): Command =>
  new Command('doctor')
    .description('Check Node, configuration, folders, database, queue and engines, and say what to do')
    .action(async (options: CommonOptions) => {
      const findings = await examine()
      print(
        options,
        findings,
        findings.map(
          ({name, ok, detail, remedy}) =>
            `${ok ? 'ok  ' : 'FAIL'} ${name}: ${detail}${ok ? '' : ` — ${remedy}`}`,
        ),
      )
      if (findings.some(({ok}) => !ok)) process.exitCode = failedExit
    })

async function examine(): Promise<readonly Finding[]> {
  const node = Number(process.versions.node.split('.')[0]) >= leastNode
  const first = [finding('node', node, process.version, `Install Node ${leastNode} or newer.`), program()]
  let config: Config
  try {
    config = readConfig(process.env)
  } catch (error) {
    return [...first, failure('configuration', error)]
  }
  first.push(finding('configuration', true, 'valid', ''))
  for (const folder of [config.folder, config.siteFolder]) first.push(await writable(folder))
  first.push(timeZone(config))
  first.push(chromium(config))
  first.push(await spelling(config))
  const url = config.databaseUrl ?? (await findPostgres(config.folder).catch(() => undefined))?.url
  if (url === undefined) {
    const detail = 'the private server is not running'
    return [...first, finding('database', false, detail, 'Run "npm start", or set DATABASE_URL.')]
  }
  const ports = await compose(config, url)
  try {
    return [
      ...first,
      await database(ports),
      await queue(ports),
      ...(await engines(ports)),
      ...(await bucket(ports)),
    ]
  } finally {
    await ports.close()
  }
}

/** Without a build all works, and begins later (decision 0117). */
function program(): Finding {
  const isBuilt = typeof getEnvironmentData('bayan-build') === 'string'
  return finding('program', true, isBuilt ? 'built' : `from its sources: ${buildRemedy}`, '')
}

const buildRemedy =
  'each start takes two seconds longer. Run "npm run build:program" as an account that may write in its folder.'

/** Embargoes and pages go by newer rules than Node's (decision 0067); the hour of the nightly run goes by Node's. */
function timeZone({timeZone: name}: Config): Finding {
  const from = nodeDiffersFrom(name, new Date())
  const detail =
    from === null
      ? name
      : `${name}; Node ${process.version} has older rules from ${from} on: only the hour of the nightly run goes by them`
  return finding('time zone', true, detail, '')
}

/** PDFs are an addition: without a browser all the rest works. */
function chromium(config: Config): Finding {
  const found = findChromium(config.chromium)
  const detail =
    found ?? 'no Chromium: no PDF is made. Install it (apt install chromium) or set BAYAN_CHROMIUM.'
  return finding('chromium', found !== null || config.chromium === null, detail, 'Correct BAYAN_CHROMIUM.')
}

/** Spelling is an addition, too. */
async function spelling({hunspell: program}: Config): Promise<Finding> {
  const there = await hunspell(program, () => new Date()).locales()
  const missing = locales.filter((locale) => !there.includes(locale))
  const detail = [
    there.length === 0 ? 'not checked' : `checked in ${there.join(', ')}`,
    ...(missing.length === 0 ? [] : [`no dictionary for ${missing.join(', ')}: ${dictionaryPackages}`]),
  ]
  return finding('spelling', true, detail.join('; '), '')
}

const dictionaryPackages = 'apt install hunspell hunspell-fr hunspell-ar hunspell-en-gb'

const finding = (name: string, ok: boolean, detail: string, remedy: string): Finding => ({
  name,
  ok,
  detail,
  remedy,
})

function failure(name: string, error: unknown): Finding {
  const known =
    error instanceof BayanError ? error : new BayanError('internal', {reason: (error as Error).message})
  const {message, remedy} = sayError(known, terminalLocale())
  return finding(name, false, `${message} ${known.message}`, remedy)
}

async function writable(folder: string): Promise<Finding> {
  try {
    await mkdir(folder, {recursive: true})
    await access(folder, constants.W_OK)
    return finding('folder', true, folder, '')
  } catch (error) {
    return finding('folder', false, (error as Error).message, `Let this account write in ${folder}.`)
  }
}

async function database(ports: Ports): Promise<Finding> {
  try {
    const {rows} = await ports.pool.query<{server_version: string}>('show server_version')
    await ports.pool.query('select 1 from communique limit 1')
    return finding('database', true, `PostgreSQL ${rows[0]?.server_version ?? ''}`, '')
  } catch (error) {
    return finding('database', false, (error as Error).message, 'Run "bayan migrate"; check DATABASE_URL.')
  }
}

async function queue(ports: Ports): Promise<Finding> {
  try {
    await ports.queue.ping()
    return finding('queue', true, ports.config.redisUrl === null ? 'in the database' : 'Redis', '')
  } catch (error) {
    return failure('queue', error)
  }
}

/** One line an engine: whether it answers, and what it used. */
async function engines(ports: Ports): Promise<readonly Finding[]> {
  if (ports.engines.length === 0)
    return [finding('engines', true, 'none: drafts come from the memory alone', '')]
  try {
    return (await engineHealth(ports)).map(engineFinding)
  } catch (error) {
    return [failure('engines', error)]
  }
}

/** Where the bucket is asked whether it takes and removes files. */
const probePath = '.well-known/bayan/doctor.txt'

/** Write a file to the bucket and remove it again, when there is a bucket; tell how far its copy is. */
async function bucket(ports: Ports): Promise<readonly Finding[]> {
  const {mirror} = ports
  if (mirror === null) return []
  const remedy =
    'Correct BAYAN_BUCKET and what belongs to it; its keys must be allowed to put and delete objects.'
  try {
    await mirror.put({path: probePath, body: 'bayan doctor\n'})
    await mirror.remove(probePath)
    const behind = await filesBehind(ports, mirror)
    const state = behind === 0 ? 'holds the release that stands' : `${behind} files to copy`
    return [finding('bucket', true, `${mirror.name}: ${state}`, '')]
  } catch (error) {
    return [{...failure('bucket', error), remedy}]
  }
}

function engineFinding(health: EngineHealth): Finding {
  const {name, location, reachable, error, used, limit, spent, budget} = health
  const said = error === null ? null : sayError(new BayanError(error, {engine: name}), terminalLocale())
  const beyond = (limit !== null && (used ?? 0) >= limit) || (budget !== null && spent >= budget)
  const parts = [
    location,
    said === null ? 'answers' : said.message,
    ...(used === null
      ? []
      : [`${used} ${limit === null ? '' : `of ${limit} `}characters used at the engine`]),
    ...(budget === null ? [] : [`${spent} of ${budget} characters of the budget this month`]),
    ...lastErrorOf(health),
  ]
  const remedy =
    said?.remedy ?? 'Raise BAYAN_DEEPL_BUDGET or the limit of the account, or wait for the next month.'
  return finding(`engine ${name}`, reachable && !beyond, parts.join(', '), remedy)
}

const lastErrorOf = ({lastError}: EngineHealth): readonly string[] =>
  lastError === null ? [] : [`last failure ${lastError.code} at ${lastError.at.toISOString()}`]
