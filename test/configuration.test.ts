import {readFileSync} from 'node:fs'
import {describe, expect, test} from '@jest/globals'
import {readConfig} from '../src/config.js'

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8')

describe('readConfig', () => {
  test('nothing set gives the embedded default', () => {
    const config = readConfig({})
    expect([config.databaseUrl, config.redisUrl, config.host, config.port]).toEqual([
      null,
      null,
      '127.0.0.1',
      8080,
    ])
    expect(Object.isFrozen(config)).toBe(true)
  })
  test('an empty variable counts as not set', () => expect(readConfig({REDIS_URL: ''}).redisUrl).toBe(null))
  test('a wrong value is named, and not shown', () => {
    expect(() => readConfig({DATABASE_URL: 'mysql://root:secret@host/db'})).toThrow(
      /config_invalid .*DATABASE_URL(?!.*secret)/,
    )
  })
  test.each([
    ['BAYAN_TIME_ZONE', 'Mars/Phobos'],
    ['BAYAN_BASE_URL', 'https://press.example/?site=1'],
    ['BAYAN_WEBHOOK_SECRET', 'whsec_mot-de-passe'],
  ])('%s is refused at the start: %s', (variable, value) => {
    expect(() => readConfig({BAYAN_WEBHOOK_URL: 'https://hook.example', [variable]: value})).toThrow(
      new RegExp(`config_invalid .*${variable}`),
    )
  })
  test('every variable is documented, and no other', () => {
    const known = [...read('../src/config.ts').matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map((found) => found[1])
    const table = read('../docs/configuration.md')
    const documented = [...table.matchAll(/^\| (.*?) \|/gm)].flatMap((row) =>
      [...(row[1] as string).matchAll(/`([A-Z_]+)`/g)].map((found) => found[1]),
    )
    expect(documented.sort()).toEqual(known.sort())
  })
})
