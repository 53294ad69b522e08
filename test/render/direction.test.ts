import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {facts} from '../../locales/index.js'
import {renderBody} from '../../src/render/body/body.js'
import {stripControls} from '../../src/render/direction/controls.js'
import {isolateText} from '../../src/render/direction/plain.js'
import {textOf} from '../../src/render/body/walk.js'
import {writeTree} from '../../src/render/page/document.js'
import {visual, visualText} from './visual.js'

const ar = (text: string) => renderBody(text, 'markdown', facts.ar)
const seen = (text: string) => visual(ar(text), 'rtl')
const html = (text: string, locale: 'fr' | 'ar' | 'en' = 'ar') =>
  writeTree(renderBody(text, 'markdown', facts[locale])).replace(/^<p>|<\/p>$/gu, '')

describe('A11–A20: what a reader sees of each token in Arabic, left to right', () => {
  test.each([
    ['A11 phone', 'الهاتف +212 5 37 60 14 80 للجميع', '+212 5 37 60 14 80'],
    ['A11 phone, national', 'الهاتف: 05 37 60 14 80', '05 37 60 14 80'],
    ['A11 phone with points', 'الهاتف: 05.37.60.14.80', '05.37.60.14.80'],
    ['A12 negative', 'بلغ -2 نقطة', '-2'],
    ['A12 minus sign', 'بلغ −2,5 نقطة', '−2,5'],
    ['A12 negative, in groups', 'الفارق -1 234,5 هنا', '-1 234,5'],
    ['A12 negative percentage, in groups', 'النسبة -1 234,5 % هنا', '-1 234,5%'],
    ['A14 account', 'الحساب 007 810 0001234567890123 45 مفتوح', '007 810 0001234567890123 45'],
    ['A11 phone, in threes', 'رقم النداء 080 200 37 37 للجميع', '080 200 37 37'],
    ['A11 phone, in fours', 'الرقم الأخضر 0801 00 00 00 للجميع', '0801 00 00 00'],
    ['A19 range of percentages', 'النسبة 12,5%-15% هنا', '12,5%-15%'],
    ['A13 grouped', 'استفاد 1 234 567 شخصا', '1\u202F234\u202F567'],
    ['A14 ISBN', 'الكتاب 978-9954-1-2345-6 صدر', '978-9954-1-2345-6'],
    ['A14 law', 'القانون رقم 2.26.145 المتعلق', '2.26.145'],
    ['A14 decree', 'المرسوم رقم 2-26-145 المتعلق', '2-26-145'],
    ['A14 reference', 'القرار A/RES/78/12 للجمعية', 'A/RES/78/12'],
    ['A14 reference, figures first', 'المذكرة 12/2026/MI بتاريخ', '12/2026/MI'],
    ['A14 IBAN', 'الحساب MA64 0115 1900 0001 2050 0053 4921 مفتوح', 'MA64 0115 1900 0001 2050 0053 4921'],
    ['A14 ISO day', 'يوم 2026-09-05 صباحا', '2026-09-05'],
    ['A15 unit', 'سرعة 75 km/h تقريبا', '75\u00A0km/h'],
    ['A15 unit after a grouped number and a proclitic', 'وتبلغ و446 550 km² تقريبا', '446\u202F550\u00A0km²'],
    ['A14 number of a journal', 'صدر في J.O. n° 12 الصادر اليوم', 'J.O. n° 12'],
    ['A14 number of a law', 'وفق Loi n° 2-26-145 الجديد', 'Loi n° 2-26-145'],
    ['A14 number sign alone', 'تحت n°12 هنا', 'n°12'],
    ['A15 unit after a proclitic', 'بسرعة تقدر ب75 km/h تقريبا', '75\u00A0km/h'],
    ['A16 time and zone', 'على الساعة 15:30 (GMT+1) بالرباط', '15:30 (GMT+1)'],
    ['A17 mail', 'راسلوا a.b@example.ma للتفاصيل', 'a.b@example.ma'],
    ['A17 URL', 'الموقع https://example.ma/a?b=1 مفتوح', 'https://example.ma/a?b=1'],
    ['A17 handle', 'تابعوا @mapmaroc اليوم', '@mapmaroc'],
    ['A17 hashtag', 'تابعوا #Morocco2030 اليوم', '#Morocco2030'],
    ['A17 DOI', 'المقال 10.1000/xyz123 منشور', '10.1000/xyz123'],
    ['A17 file name', 'الملف rapport-2026_v2.pdf متاح', 'rapport-2026_v2.pdf'],
    ['A18 range', 'الفترة 2024-2027 للبرنامج', '2024-2027'],
    ['A18 range after Latin', 'برنامج CONNECT 2024-2027 للبرنامج', '2024-2027'],
    ['A18 range after a proclitic', 'بين 2020 و2024-2027 للبرنامج', '2024-2027'],
    ['A18 range with a dash', 'الصفحات 12–15 منه', '12–15'],
    ['A19 percent', 'نسبة 12,5% من', '12,5%'],
    ['A19 percent spaced', 'نسبة 12.5 % من', '12.5%'],
    ['A19 percent after a proclitic', 'ارتفع ب12% من', '12%'],
    ['A19 percent after a comma', 'من النساء,8% من', '8%'],
    ['A20 currency sign', 'بلغ $5 أو', '$5'],
    ['A20 currency code', 'بلغ 254,9 MAD سنويا', '254,9\u00A0MAD'],
    ['A20 currency code first', 'بلغ MAD 254.9 million سنويا', 'MAD 254.9 million'],
    ['A10 C++', 'لغة C++ سريعة', 'C++'],
    ['A10 C#', 'لغة C# سريعة', 'C#'],
    ['A10 Yes!', 'حملة «Yes!» الوطنية', 'Yes!'],
    ['A10 S.A.', 'شركة (Maroc Telecom S.A.) الوطنية', 'Maroc Telecom S.A.'],
  ])('%s', (_, text, shown) => {
    expect(seen(text)).toContain(shown)
  })

  test('A18 the order of a range does not depend on what stands before it', () => {
    expect(seen('CONNECT 2024-2027')).toBe('2024-2027 CONNECT')
    expect(seen('البرنامج 2024-2027')).toBe('2024-2027 جمانربلا')
  })

  test('A21 a list of Latin names runs from right to left, separators outside', () => {
    expect(seen('ONUDC، UNESCO، Bank Al-Maghrib')).toBe('Bank Al-Maghrib ،UNESCO ،ONUDC')
    expect(seen('API REST وISO 8601 وUTF-8')).toBe('UTF-8و ISO 8601و API REST')
  })

  test('A24 a number after an Arabic phrase stays on its right in French', () => {
    expect(visual(renderBody('Le Bulletin (الجريدة) 7012 paru', 'markdown', facts.fr), 'ltr')).toBe(
      'Le Bulletin (ةديرجلا) 7012 paru',
    )
  })
})

describe('A08–A10, A22, A23: what is wrapped, and how tightly', () => {
  test.each([
    ['مكتب (ONUDC).', 'مكتب (<bdi dir="ltr">ONUDC</bdi>).'],
    ['من Maroc **Telecom** S.A. قال', 'من <bdi dir="ltr">Maroc <strong>Telecom</strong> S.A.</bdi> قال'],
    ['**شركة Maroc** Telecom', '<strong>شركة </strong><bdi dir="ltr"><strong>Maroc</strong> Telecom</bdi>'],
    ['وفق ISO 8601.', 'وفق <bdi dir="ltr">ISO 8601</bdi>.'],
    ['رؤية Vision 2030 الوطنية', 'رؤية <bdi dir="ltr">Vision 2030</bdi> الوطنية'],
    ['مع ONUDC 25 مشاركا', 'مع <bdi dir="ltr">ONUDC</bdi> 25 مشاركا'],
    ['قال Yes! ثم', 'قال <bdi dir="ltr">Yes!</bdi> ثم'],
    ['زار ONUDC!', 'زار <bdi dir="ltr">ONUDC</bdi>!'],
    ['Banque mondiale (BIRD) قالت', '<bdi dir="ltr">Banque mondiale (BIRD)</bdi> قالت'],
    [
      'وكالة l’Agence du développement قالت',
      'وكالة <bdi lang="fr" dir="ltr">l’Agence du développement</bdi> قالت',
    ],
    ['هيئة Bank of Africa قالت', 'هيئة <bdi lang="en" dir="ltr">Bank of Africa</bdi> قالت'],
    ['بلا لاتينية 2026', 'بلا لاتينية 2026'],
  ])('ar: %s', (text, wrapped) => {
    expect(html(text)).toBe(wrapped)
  })

  test.each([
    ['La رؤية et la خطة', 'La <bdi lang="ar" dir="rtl">رؤية</bdi> et la <bdi lang="ar" dir="rtl">خطة</bdi>'],
    ['Le « بيان عام » paru', 'Le «\u00A0<bdi lang="ar" dir="rtl">بيان عام</bdi>\u00A0» paru'],
    [
      'Le « مقدمة في CSS » paru',
      'Le «\u00A0<bdi lang="ar" dir="rtl">مقدمة في <bdi lang="fr" dir="ltr">CSS</bdi></bdi>\u00A0» paru',
    ],
    ['هل? Non', '<bdi lang="ar" dir="rtl">هل</bdi>\u202F? Non'],
  ])('A22 A23 fr: %s', (text, wrapped) => {
    expect(html(text, 'fr')).toBe(wrapped)
  })

  test('A34 code is left to right, in a line and on its own', () => {
    expect(html('اكتب `a-b` هنا')).toBe('اكتب <code dir="ltr">a-b</code> هنا')
    expect(html('- `npm run a-b`')).toContain('<code dir="ltr">npm run a-b</code>')
    expect(html('```\na-b (1)\n```')).toBe('<pre dir="ltr"><code dir="ltr">a-b (1)\n</code></pre>')
  })

  test('A32 a paragraph wholly in the other script has its own direction and language', () => {
    expect(html('The Ministry of Foreign Affairs thanks all those who took part in the meeting.')).toBe(
      '<p dir="ltr" lang="en">The Ministry of Foreign Affairs thanks all those who took part in the meeting.',
    )
  })
})

describe('A47 isolateText', () => {
  test('what ends in a sign keeps it', () => {
    expect(isolateText('دورة C++', facts.ar)).toBe('دورة \u2066C++\u2069')
    expect(visualText(isolateText('دورة C++', facts.ar), 'rtl')).toBe('C++ ةرود')
  })
  test('nested phrases are nested', () => {
    expect(isolateText('Le «مقدمة في CSS» paru', facts.fr)).toBe(
      'Le «\u2067مقدمة في \u2066CSS\u2069\u2069» paru',
    )
  })
})

const piece = fc.constantFrom(
  ...['برنامج', 'و', 'ONUDC', 'C++', 'Maroc Telecom S.A.', '+212 5 37 60 14 80', '-2', '12,5%', '2024-2027'],
  ...[
    '(',
    ')',
    '«',
    '»',
    '،',
    '.',
    '!',
    '?',
    ' ',
    ' ',
    '15:30 (GMT+1)',
    '1 234',
    '@map',
    'a@b.ma',
    '75 km/h',
    '$5',
  ],
)

test.each(['fr', 'ar', 'en'] as const)('law: isolation adds no letter and loses none (%s)', (locale) => {
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 12}), (pieces) => {
      const text = pieces.join('')
      expect(stripControls(isolateText(text, facts[locale]))).toBe(text)
    }),
  )
})

test('law: no Latin letter is left in right-to-left text, whatever stands around it', () => {
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 12}), (pieces) => {
      const outside = isolateText(pieces.join(''), facts.ar).replace(/\u2066[^\u2069]*\u2069/gu, '')
      expect(outside).not.toMatch(/\p{Script=Latin}/u)
    }),
  )
})

test('law: markup around words changes neither text nor isolation of the letters', () => {
  const marks = fc.constantFrom('', '**', '*', '~~')
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom('برنامج', 'ONUDC', 'Maroc Telecom', '2026'), marks)),
      (words) => {
        const marked = words.map(([word, mark]) => `${mark}${word}${mark}`).join(' ')
        const plain = words.map(([word]) => word).join(' ')
        expect(textOf(ar(marked))).toBe(textOf(ar(plain)))
        expect(visual(ar(marked), 'rtl')).toBe(visual(ar(plain), 'rtl'))
      },
    ),
  )
})

test.each([
  ['fr', 'le décret n° 2-15-770 paraît', 'le décret n°\u00A0<span class="whole">2-15-770</span> paraît'],
  ['en', 'call +212 5 37 60 14 80 now', 'call <span class="whole">+212 5 37 60 14 80</span> now'],
  ['fr', 'peut-être 12 %', 'peut-être 12\u00A0%'],
] as const)('%s: short tokens stay on one line: %s', (locale, text, written) => {
  expect(html(text, locale)).toBe(written)
})

test('ar: a long token may be cut between two lines', () => {
  expect(html('الحساب MA64 0115 1900 0001 2050 0053 4921 هنا')).toContain(
    '<bdi dir="ltr" class="token long">',
  )
})
