import {readFileSync} from 'node:fs'
import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {acts} from '../../src/access/act.js'
import {categoriesOf} from '../../src/access/categories.js'
import {grantsOfClaim, readClaimMap} from '../../src/access/claims.js'
import {lockAfter} from '../../src/access/lock.js'
import {matrix} from '../../src/access/matrix.js'
import {may} from '../../src/access/may.js'
import {readGrant, writeGrant} from '../../src/access/read-grant.js'
import {roles} from '../../src/access/role.js'

const of = (...written: readonly string[]) => written.map(readGrant)

describe('may', () => {
  test('a role in every locale and category', () => {
    expect(may(of('reviser'), 'review', {locale: 'ar', category: 'decree'})).toBe(true)
    expect(may(of('reviser'), 'approve', {locale: 'ar', category: 'decree'})).toBe(false)
    expect(may([], 'read')).toBe(false)
  })
  test('a role in one locale: acts on a text ask for it, reading does not', () => {
    expect(may(of('translator:ar'), 'translate', {locale: 'ar'})).toBe(true)
    expect(may(of('translator:ar'), 'translate', {locale: 'en'})).toBe(false)
    expect(may(of('translator:ar'), 'read', {locale: 'en'})).toBe(true)
  })
  test('a role in one category', () => {
    expect(may(of('publisher:*:decree'), 'approve', {locale: 'fr', category: 'decree'})).toBe(true)
    expect(may(of('publisher:*:decree'), 'approve', {locale: 'fr', category: 'speech'})).toBe(false)
    expect(may(of('publisher:*:decree'), 'read', {category: 'speech'})).toBe(false)
  })
  test('a locale of one role and a category of another do not add up', () => {
    expect(
      may(of('translator:ar:decree', 'translator:en:speech'), 'translate', {
        locale: 'ar',
        category: 'speech',
      }),
    ).toBe(false)
  })
  test('acts on the whole house ask for a role in every category', () => {
    expect(may(of('admin'), 'operate')).toBe(true)
    expect(may(of('admin:*:decree'), 'operate')).toBe(false)
    expect(may(of('publisher:*:decree'), 'report')).toBe(false)
  })
  test('more grants never take anything away', () => {
    const grant = fc.record({
      role: fc.constantFrom(...roles),
      locale: fc.constantFrom('fr' as const, 'ar' as const, null),
      category: fc.constantFrom('decree', null),
    })
    fc.assert(
      fc.property(fc.array(grant), grant, fc.constantFrom(...acts), (some, one, act) => {
        const place = {locale: 'ar', category: 'decree'} as const
        return !may(some, act, place) || may([...some, one], act, place)
      }),
    )
  })
})

test('categories in which somebody may act', () => {
  expect(categoriesOf(of('translator:ar:decree', 'reviser:ar:speech'), 'read')).toEqual(['decree', 'speech'])
  expect(categoriesOf(of('translator:ar:decree', 'reviser:ar:speech'), 'review')).toEqual(['speech'])
  expect(categoriesOf(of('translator:ar:decree', 'editor'), 'read')).toBe(null)
  expect(categoriesOf([], 'read')).toEqual([])
})

describe('grants as people write them', () => {
  test.each(['editor', 'translator:ar', 'reviser:ar:decree', 'publisher:*:decree'])('%s', (written) => {
    expect(writeGrant(readGrant(written))).toBe(written)
  })
  test.each(['king', 'editor:de', 'editor:ar:x:y', ''])('refused: %s', (written) => {
    expect(() => readGrant(written)).toThrow('request_invalid')
  })
})

describe('roles from another house', () => {
  const map = readClaimMap('press=editor,ar desk=translator:ar,ar desk=reviser:ar')
  test('a list, a text, a stranger', () => {
    expect(grantsOfClaim(map, ['press', 'kitchen']).map(writeGrant)).toEqual(['editor'])
    expect(grantsOfClaim(map, 'ar desk').map(writeGrant)).toEqual(['translator:ar', 'reviser:ar'])
    expect(grantsOfClaim(map, {press: true})).toEqual([])
    expect(grantsOfClaim(map, undefined)).toEqual([])
  })
  test('a map that cannot be read', () => {
    expect(() => readClaimMap('press')).toThrow('config_invalid')
  })
})

test('waits double, from two seconds to a quarter of an hour', () => {
  expect([4, 5, 6, 7, 13, 14, 1_000].map((failures) => lockAfter(failures, 5))).toEqual([
    0, 2_000, 4_000, 8_000, 512_000, 900_000, 900_000,
  ])
})

test('docs/access.md shows the matrix', () => {
  const page = readFileSync(new URL('../../docs/access.md', import.meta.url), 'utf8')
  const rows = [...page.matchAll(/^\| `(\w+)` \|[^|]*\|([^\n]*)\|$/gm)].map(([, act, cells = '']) => [
    act,
    cells.split('|').map((cell) => cell.trim() === 'yes'),
  ])
  expect(rows).toEqual(acts.map((act) => [act, roles.map((role) => matrix[act].includes(role))]))
})
