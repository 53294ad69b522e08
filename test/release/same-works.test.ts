import {expect, test} from '@jest/globals'
import {sameWorks} from '../../src/release/same-works.js'
import type {Listed, Work} from '../../src/render/work.js'

const listed = (locale: Listed['locale'], given: Partial<Listed> = {}): Listed => ({
  edition: `1${locale}`,
  hash: 'a1',
  revision: 'c00001r1',
  revisionHash: 'b2',
  id: 'c00001',
  reference: '2026-1',
  locale,
  format: 'markdown',
  title: 'Réunion du comité',
  category: 'avis',
  issuedAt: '2026-09-05T09:00:00.000Z',
  modifiedAt: '2026-09-05T09:00:00.000Z',
  version: 1,
  sourceLocale: 'fr',
  fields: {place: 'Rabat'},
  notes: [],
  ...given,
})
const work = (given: Partial<Work> = {}, fr: Partial<Listed> = {}): Work => ({
  id: 'c00001',
  public: new Map([
    ['fr', listed('fr', fr)],
    ['ar', listed('ar')],
  ]),
  withdrawn: [],
  versions: [],
  formerAddresses: [],
  ...given,
})

test('a work read again that says the same is the very object of before', () => {
  const [first] = sameWorks([work()])
  expect(sameWorks([work()])[0]).toBe(first)
})

test.each<readonly [string, Work]>([
  ['a text', work({}, {hash: 'a2'})],
  ['a field', work({}, {fields: {place: 'Fès'}})],
  ['a field more', work({}, {fields: {place: 'Rabat', contact: 'presse@exemple.ma'}})],
  ['a note', work({}, {notes: [{at: '2026-09-06T09:00:00.000Z', kind: 'correction', text: 'Chiffre.'}]})],
  ['a PDF', work({}, {pdf: 'k1'})],
  ['a locale less', work({public: new Map([['fr', listed('fr')]])})],
  ['the order of locales', work({public: new Map([...work().public].toReversed())})],
  ['a withdrawal', work({withdrawn: [listed('en')]})],
  ['an earlier version', work({versions: [listed('fr', {version: 1})]})],
  ['an old address', work({formerAddresses: [{locale: 'fr', address: '/fr/2026/a-c00001/'}]})],
])('a work that differs by %s is taken as it is now', (_what, changed) => {
  sameWorks([work()])
  expect(sameWorks([changed])[0]).toBe(changed)
})

test('a work that was gone in between is taken as it is now', () => {
  sameWorks([work()])
  sameWorks([])
  const again = work()
  expect(sameWorks([again])[0]).toBe(again)
})
