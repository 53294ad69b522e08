import {expect, test} from '@jest/globals'
import {facts} from '../../locales/index.js'
import {compare} from '../../src/leverage/difference.js'
import {renderHistory} from '../../src/render/page/render-history.js'
import {wholePieces} from '../../src/render/page/whole-pieces.js'
import type {Listed} from '../../src/render/work.js'
import {editions} from './fixtures/editions.js'
import {site} from './fixtures/site.js'

const changes = (locale: 'ar' | 'fr', before: string, after: string): string =>
  compare(wholePieces(before, facts[locale]), wholePieces(after, facts[locale]))
    .map(({type, text}) => (type === 'same' ? text : type === 'removed' ? `[-${text}]` : `[+${text}]`))
    .join('')

test.each([
  ['ar', 'بلغ العدد 15 300 مستفيد.', 'بلغ العدد 15 400 مستفيد.', 'بلغ العدد [-15 300][+15 400] مستفيد.'],
  [
    'ar',
    'الهاتف: +212 5 37 60 14 80.',
    'الهاتف: +212 5 37 60 14 81.',
    'الهاتف: [-+212 5 37 60 14 80][++212 5 37 60 14 81].',
  ],
  [
    'ar',
    'من Maroc Telecom S.A. اليوم',
    'من Maroc Digital S.A. اليوم',
    'من [-Maroc Telecom S.A.][+Maroc Digital S.A.] اليوم',
  ],
  [
    'ar',
    'انظر النص (https://a.example/2026-114) كاملا.',
    'انظر النص (https://a.example/2026-115) كاملا.',
    'انظر النص ([-https://a.example/2026-114][+https://a.example/2026-115]) كاملا.',
  ],
  [
    'fr',
    'Soit 1 234 567 personnes.',
    'Soit 1 234 568 personnes.',
    'Soit [-1 234 567][+1 234 568] personnes.',
  ],
  [
    'fr',
    'Presse : +212 5 37 60 14 80, 12,5 %.',
    'Presse : +212 5 37 60 14 99, 15,5 %.',
    'Presse : [-+212 5 37 60 14 80][++212 5 37 60 14 99], [-12,5 %][+15,5 %].',
  ],
  ['fr', 'Le conseil siège lundi.', 'Le conseil siège mardi.', 'Le conseil siège [-lundi][+mardi].'],
] as const)('%s: %s → %s', (locale, before, after, shown) => {
  expect(changes(locale, before, after)).toBe(shown)
})

test('two versions with the same words say that no word changed', () => {
  const listed = {edition: '1', hash: 'a', revision: 'c00002r1', revisionHash: 'a'}
  const now: Listed = {...editions.ar, ...listed}
  const before = {...editions.ar, version: 1, text: editions.ar.text.replace('**CONNECT**', '*CONNECT*')}
  const work = {
    id: 'c00002',
    public: new Map([['ar', now] as const]),
    withdrawn: [],
    versions: [{...before, ...listed}],
    formerAddresses: [],
  }
  const page = renderHistory([before, editions.ar], work, site, facts)
  expect(page).toContain(
    '>ما تغير بين النسخة 1 والنسخة 2</h2><p>لم تتغير أي كلمة: اختلف العرض وحده (التنسيق أو الصور أو الشفرة).</p></section>',
  )
})
