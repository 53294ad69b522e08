import {locales} from '../../src/model/locale.js'
import {editions} from '../render/fixtures/editions.js'
import type {Given} from './site.js'

const inAll = <Value>(value: (locale: (typeof locales)[number]) => Value) =>
  Object.fromEntries(locales.map((locale) => [locale, value(locale)]))

/** A site with every kind of page: hard tokens, a correction with the version before, a withdrawal, a missing locale. */
export const whole: readonly Given[] = [
  {
    id: 'c00003',
    texts: {fr: '# Avis\n\nLe décret n° 2-15-770 paraît. Voir <https://www.example.ma/a?b=1&c=2>.\n'},
    title: {fr: 'Avis'},
    category: 'justice',
    issuedAt: '2026-09-07T09:00:00.000Z',
  },
  {
    id: 'c00002',
    texts: inAll((locale) => editions[locale].text),
    title: inAll((locale) => editions[locale].title),
    earlier: inAll((locale) => editions[locale].text.replace('2024-2027', '2024-2026')),
    notes: [{at: '2026-09-06T10:30:00.000Z', kind: 'correction', text: '12 → 15.'}],
  },
  {
    id: 'c00001',
    texts: {fr: '# Retiré\n\nTexte.\n', ar: '# مسحوب\n\nنص.\n', en: '# Withdrawn\n\nText.\n'},
    title: {fr: 'Retiré', ar: 'مسحوب', en: 'Withdrawn'},
    issuedAt: '2025-03-01T09:00:00.000Z',
    withdrawn: true,
    notes: [{at: '2025-03-02T09:00:00.000Z', kind: 'withdrawal', text: '2025.'}],
  },
]
