import {describe, expect, test} from '@jest/globals'
import {readEmbargo} from '../../src/commands/read-embargo.js'

const now = new Date('2026-01-01T00:00:00Z')
const casablanca = 'Africa/Casablanca'
const read = (given: string | undefined) => readEmbargo(given, now, casablanca)?.toISOString() ?? null

describe('readEmbargo', () => {
  test('none is none', () => expect(read(undefined)).toBe(null))
  test('an offset is taken as it stands', () =>
    expect(read('2026-06-01T10:00:00+01:00')).toBe('2026-06-01T09:00:00.000Z'))
  test('seconds count', () => expect(read('2026-06-01T10:00:59.500Z')).toBe('2026-06-01T10:00:59.500Z'))
  test('UTC', () => expect(read('2026-06-01T10:00:00Z')).toBe('2026-06-01T10:00:00.000Z'))
  test('a wall time is the house’s: one hour ahead of UTC', () =>
    expect(read('2026-06-01 10:00')).toBe('2026-06-01T09:00:00.000Z'))
  test('in Ramadan Morocco goes back to UTC', () =>
    expect(read('2026-03-01 10:00')).toBe('2026-03-01T10:00:00.000Z'))
  test('since 20 September 2026 Morocco is at UTC, whatever the rules that Node was built with', () => {
    expect(read('2026-09-20 01:30')).toBe('2026-09-20T01:30:00.000Z')
    expect(read('2026-11-24 10:00')).toBe('2026-11-24T10:00:00.000Z')
    expect(read('2026-09-19 10:00')).toBe('2026-09-19T09:00:00.000Z')
  })
  test('an hour that comes twice is the second one, east and west of Greenwich', () => {
    const at = (given: string, zone: string) => readEmbargo(given, now, zone)?.toISOString()
    expect(read('2026-02-15 02:30')).toBe('2026-02-15T02:30:00.000Z') // Ramadan begins
    expect(at('2026-10-25 02:30', 'Europe/Paris')).toBe('2026-10-25T01:30:00.000Z')
    expect(at('2026-11-01 01:30', 'America/New_York')).toBe('2026-11-01T06:30:00.000Z')
  })
  test('an hour that is left out is told by the clocks of before, east and west of Greenwich', () => {
    const at = (given: string, zone: string) => readEmbargo(given, now, zone)?.toISOString()
    expect(read('2026-03-22 02:30')).toBe('2026-03-22T02:30:00.000Z') // Ramadan is over: 03:30
    expect(at('2026-03-29 02:30', 'Europe/Paris')).toBe('2026-03-29T01:30:00.000Z')
    expect(at('2026-03-08 02:30', 'America/New_York')).toBe('2026-03-08T07:30:00.000Z')
  })
  test('a day alone is its midnight', () => expect(read('2026-06-01')).toBe('2026-05-31T23:00:00.000Z'))
  test('what is no time is refused', () => expect(() => read('tomorrow')).toThrow('embargo_invalid'))
  test('the 31st of February is refused', () =>
    expect(() => read('2026-02-31 10:00')).toThrow('embargo_invalid'))
  test('the past is refused', () => expect(() => read('2025-12-31 10:00')).toThrow('embargo_past'))
})
