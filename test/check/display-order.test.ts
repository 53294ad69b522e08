import {describe, expect, test} from '@jest/globals'
import bidiFactory from 'bidi-js'
import {check} from '../../src/check/check.js'
import {textContent} from '../../src/model/inline.js'

interface Bidi {
  getEmbeddingLevels(text: string, direction: 'rtl'): {levels: Uint8Array}
  getReorderedIndices(text: string, levels: {levels: Uint8Array}): readonly number[]
  getMirroredCharactersMap(text: string, levels: {levels: Uint8Array}): ReadonlyMap<number, string>
}

const bidi = (bidiFactory as unknown as () => Bidi)()

/** Show a right-to-left paragraph as UAX #9 orders it, without its controls, left to right. */
function shown(text: string): string {
  const levels = bidi.getEmbeddingLevels(text, 'rtl')
  const order = bidi.getReorderedIndices(text, levels)
  const mirrored = bidi.getMirroredCharactersMap(text, levels)
  return order
    .map((index) => mirrored.get(index) ?? text.charAt(index))
    .join('')
    .replace(/[\u2066-\u2069]/g, '')
}

const issuesOf = (target: string) =>
  check({
    source: textContent(''),
    target: textContent(target),
    sourceLocale: 'fr',
    targetLocale: 'ar',
  }).filter(({rule}) => rule === 'display-order' || rule === 'range-order')

describe('runs that show in another order', () => {
  test.each([
    ['اتصل بالرقم +212 5 37 60 14 80 صباحا', '+212 5 37 60 14 80'],
    ['القرار 2026-114 الصادر', '2026-114'],
    ['بلغ 1 234 567 شخصا', '1 234 567'],
    ['انخفضت إلى -5 درجات', '-5'],
    ['الفترة 2024-2027 القادمة', '2024-2027'],
    ['رقم 978-9954-1-2345-6 المسجل', '978-9954-1-2345-6'],
    ['لغة C++ الحديثة', 'C++'],
    ['بسرعة 75 km/h تقريبا', '75 km/h'],
    ['في 2026-03-12 صباحا', '2026-03-12'],
    ['حساب @mapmaroc الرسمي', '@mapmaroc'],
    ['الرقم 0800 00 47 47 مجاني', '0800 00 47 47'],
    ['شركة S.A. المغربية', 'S.A.'],
  ])('%s', (text, run) => {
    expect(issuesOf(text).map(({start, end}) => text.slice(start, end))).toEqual([run])
    expect(shown(text)).not.toContain(run)
    const [issue] = issuesOf(text)
    const fixed = text.slice(0, issue!.start) + issue!.detail['fix'] + text.slice(issue!.end)
    expect(shown(fixed)).toContain(run)
    expect(issuesOf(fixed)).toEqual([])
  })
})

test.each([
  ['الفترة 2024-2027 القادمة', 'range-order'],
  ['يومي 18-20 يونيو', 'range-order'],
  ['السنة الدراسية 2025-26', 'range-order'],
  ['القرار 2026-114 الصادر', 'display-order'],
  ['القانون رقم 12-18 المتعلق', 'display-order'],
])('%s: a range from its other end is the same range', (text, rule) => {
  expect(issuesOf(text).map((issue) => issue.rule)).toEqual([rule])
})

describe('runs that stay in order', () => {
  test.each([
    ['القرار 2026/114 الصادر', '2026/114'],
    ['يوم 12/03/2026 صباحا', '12/03/2026'],
    ['بنسبة 2,4% تقريبا', ''],
    ['القرار A/RES/79/12 الأخير', 'A/RES/79/12'],
    ['على الساعة 10:30 صباحا', '10:30'],
    ['القانون رقم 43.05 المتعلق', '43.05'],
    ['بلغ 1\u202f234\u202f567 شخصا', '1\u202f234\u202f567'],
    ['مشروع CONNECT الجديد', 'CONNECT'],
    ['المعيار ISO 8601 المعتمد', 'ISO 8601'],
    ['العنوان a@b.example المعتمد', 'a@b.example'],
  ])('%s', (text, run) => {
    expect(issuesOf(text)).toEqual([])
    expect(shown(text)).toContain(run)
  })
})
