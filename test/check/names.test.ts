import {describe, expect, test} from '@jest/globals'
import {check} from '../../src/check/check.js'
import {distance} from '../../src/check/transliteration.js'
import {textContent} from '../../src/model/inline.js'
import type {Locale} from '../../src/model/locale.js'

const found = (source: string, target: string, [sourceLocale, targetLocale]: readonly [Locale, Locale]) =>
  check({source: textContent(source), target: textContent(target), sourceLocale, targetLocale})
    .filter(({rule}) => rule === 'names')
    .map(({detail}) => `${detail['got']} for ${detail['expected']}`)

describe('the same persons and places', () => {
  test.each([
    ['M. Karim Lahlou a présidé la séance.', 'Mr. Karim Lahlou chaired the meeting.', 'fr', 'en'],
    ['M. Vladimir Poutine est attendu.', 'Mr. Vladimir Putin is expected.', 'fr', 'en'],
    ['Mr. Jean-Pierre Dubois, head of mission', 'السيد جان بيير دوبوا، رئيس البعثة', 'en', 'ar'],
    ['M. Abdelkader Benhaddou', 'السيد عبد القادر بنحدو', 'fr', 'ar'],
    ['السيد خالد بن عيسى', 'M. Khalid Benaïssa', 'ar', 'fr'],
    ['Secretary-General António Guterres', 'الأمين العام أنطونيو غوتيريش', 'en', 'ar'],
    ['Mr. President, thank you.', 'شكرا، سيدي الرئيس.', 'en', 'ar'],
    ['Le ministre algérien est à Genève.', 'The Minister of Algeria is in Geneva.', 'fr', 'en'],
    ['La réunion de Vienne', 'اجتماع فيينا', 'fr', 'ar'],
  ] as const)('%s | %s', (source, target, from, to) => {
    expect(found(source, target, [from, to])).toEqual([])
  })
})

describe('another person or place', () => {
  test.each([
    ['M. Karim Lahlou préside.', 'Mr. Karim Lahbabi presides.', 'fr', 'en', 'Karim Lahbabi for Karim Lahlou'],
    [
      'Ambassador Claire Fontaine',
      'L’ambassadrice Claire Montaigne',
      'en',
      'fr',
      'Claire Montaigne for Claire Fontaine',
    ],
    ['President Lucas Moreau spoke.', 'تحدث الرئيس لوكاس بيرنار.', 'en', 'ar', '— for Lucas Moreau'],
    ['بالسيدة فاطمة الزهراء المنصوري', 'Mme Khadija Benkirane', 'ar', 'fr', 'Khadija Benkirane for —'],
    ['Ms. Aïcha Ould Brahim', 'Mme Fatou Ould Brahim', 'en', 'fr', 'Fatou Ould Brahim for Aïcha Ould Brahim'],
    ['the Government of Jordan', 'حكومة لبنان', 'en', 'ar', 'لبنان for Jordan'],
    ['La visite au Sénégal', 'The visit to Mali', 'fr', 'en', 'Mali for Sénégal'],
    ['اجتماع الرباط', 'La réunion de Tanger', 'ar', 'fr', 'Tanger for الرباط'],
  ] as const)('%s | %s', (source, target, from, to, issue) => {
    expect(found(source, target, [from, to])).toEqual([issue])
  })
})

test.each([
  ['Moreau', 'مورو', 0],
  ['Michelle', 'ميشيل', 0],
  ['Dubois', 'دوبوا', 1 / 3],
  ['Lahlou', 'لحلو', 0],
  ['Fontaine', 'مونتين', 1 / 4],
  ['Aoua', 'عواء', 1],
])('%s is %s but for %d', (latin, arabic, expected) => {
  expect(distance(latin, arabic)).toBeCloseTo(expected)
})
