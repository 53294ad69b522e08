import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {facts} from '../../locales/index.js'
import {locales, type Locale} from '../../src/model/locale.js'
import {renderBody} from '../../src/render/body/body.js'
import {formatDay} from '../../src/render/date.js'
import {writeTree} from '../../src/render/page/document.js'
import {clean} from '../../src/render/typography/clean.js'
import {typeset} from '../../src/render/typography/typeset.js'

/** U+00A0 is shown as ⍽ and U+202F as ⸱, so that a reader of the test sees them. */
const set = (text: string, locale: Locale) =>
  typeset(text, facts[locale].typography).replaceAll('\u00A0', '⍽').replaceAll('\u202F', '⸱')
const html = (text: string, locale: Locale) =>
  writeTree(renderBody(text, 'markdown', facts[locale]))
    .replace(/^<p>|<\/p>$/gu, '')
    .replaceAll('\u00A0', '⍽')
    .replaceAll('\u202F', '⸱')

describe('French', () => {
  test.each([
    ["l'État d'aujourd'hui", 'l’État d’aujourd’hui'],
    ['Est-ce fini?', 'Est-ce fini⸱?'],
    ['Bonjour ! Oui ; non : 3', 'Bonjour⸱! Oui⸱; non⍽: 3'],
    ['Quoi ?!', 'Quoi⸱?!'],
    ['le «mot» et "autre"', 'le «⍽mot⍽» et «⍽autre⍽»'],
    ['« déjà »', '«⍽déjà⍽»'],
    ['à 10:30, https://a.ma/x?y=1:2; fin', 'à 10:30, https://a.ma/x?y=1:2; fin'],
    ['le 1 mai 2026 et le 1er juin', 'le 1er⍽mai 2026 et le 1er⍽juin'],
    ['le 1ier mai, le 1ᵉʳ mai', 'le 1er⍽mai, le 1er⍽mai'],
    ['le 21 mai et le 11 mai', 'le 21⍽mai et le 11⍽mai'],
    ['décret n°12 et N° 13, nº 14', 'décret n°⍽12 et N°⍽13, n°⍽14'],
    ['M. Alaoui, Mme Bennani, S.M. le Roi', 'M.⍽Alaoui, Mme⍽Bennani, S.M. le Roi'],
    ['12% de 1 234 567 MAD', '12⍽% de 1⸱234⸱567⍽MAD'],
    ['10 h 30', '10⍽h⍽30'],
    ['446 550 km² et 12 m³', '446⸱550⍽km² et 12⍽m³'],
    ['3 M€; 5°C; 12% , puis 5 $ : fin', '3 M€⸱; 5⍽°C⸱; 12⍽%, puis 5 $⍽: fin'],
    ['+212 537 601 480', '+212 537 601 480'],
    ['contact@example.ma ; @map ; #Maroc!', 'contact@example.ma ; @map ; #Maroc!'],
  ])('%s', (text, expected) => {
    expect(set(text, 'fr')).toBe(expected)
  })
})

describe('Arabic', () => {
  test.each([
    ['السلام, والرحمة', 'السلام، والرحمة'],
    ['يوم 5 شتنبر 2026, عن', 'يوم 5 شتنبر 2026، عن'],
    ['أولا; ثانيا', 'أولا؛ ثانيا'],
    ['هل يكفي ذلك?', 'هل يكفي ذلك؟'],
    ['ما هذا ? نعم', 'ما هذا؟ نعم'],
    ['قال "نعم" لنا', 'قال «نعم» لنا'],
    ['يعرف بـ"الالتهاب" هنا', 'يعرف بـ«الالتهاب» هنا'],
    ['« نعم »', '«نعم»'],
    ['محـــمد', 'محمد'],
    ['1448 هـ', '1448⍽هـ'],
    ['1448 ه', '1448⍽هـ'],
    ['نسبة 12,5 %', 'نسبة 12,5%'],
    ['1 234 567 درهم', '1⸱234⸱567⍽درهم'],
    ['و1 234 567 وبـ1 234 شخصا', 'و1⸱234⸱567 وبـ1⸱234 شخصا'],
    ['Paris, France', 'Paris, France'],
    ['العدد 3,5', 'العدد 3,5'],
    ['العدد ١,٢٣٤ ونسبة ٣,٥٪', 'العدد ١,٢٣٤ ونسبة ٣,٥%'],
  ])('%s', (text, expected) => {
    expect(set(text, 'ar')).toBe(expected)
  })
})

describe('English', () => {
  test.each([
    ['Morocco\'s "first" step', 'Morocco’s “first” step'],
    ['Is it enough ? Yes !', 'Is it enough? Yes!'],
    ['12 % of MAD 254.9 million', '12% of MAD⍽254.9⍽million'],
    ['the « press »', 'the “press”'],
    ['No. 12, Mr Alaoui', 'No.⍽12, Mr⍽Alaoui'],
    ['see https://a.ma/x?y=1 :2', 'see https://a.ma/x?y=1 :2'],
  ])('%s', (text, expected) => {
    expect(set(text, 'en')).toBe(expected)
  })
})

describe('on a tree', () => {
  test('a mark at an element’s edge sees the letter beyond it', () => {
    expect(html("**Rabat**: l'*État*?", 'fr')).toBe('<strong>Rabat</strong>⍽: l’<em>État</em>⸱?')
    expect(html('"*mot*"', 'fr')).toBe('«⍽<em>mot</em>⍽»')
  })
  test('a bare address ends before a no-break space', () => {
    expect(html('Voir www.a.ma\u00A0: la suite', 'fr')).toBe(
      'Voir <a href="http://www.a.ma" class="bare">www.a.ma</a>⍽: la suite',
    )
  })
  test('code, addresses and what links show of them stay', () => {
    expect(html('`a ? b` <https://a.ma/x?y> [a: b?](https://a.ma/x?y "t: u")', 'fr')).toBe(
      '<code dir="ltr">a ? b</code> <a href="https://a.ma/x?y" class="bare">https://a.ma/x?y</a> <a href="https://a.ma/x?y" title="t⍽: u">a⍽: b⸱?</a>',
    )
  })
})

test('A27 code hides no bidi control', () => {
  expect(html('`a\u202Eb\u2066c`', 'ar')).toBe('<code dir="ltr">abc</code>')
})

describe('A07 clean', () => {
  test('presentation forms become letters, controls go, NFC', () => {
    expect(clean('\uFEFF\u202Bﻣﺤﻤﺪ\u202C e\u0301 co\u00ADop')).toBe('محمد é coop')
  })
})

describe('days in the kingdom', () => {
  test.each([
    ['fr', '2026-05-01T09:00:00Z', '1er\u00A0mai 2026'],
    ['fr', '2026-09-05T09:00:00Z', '5\u00A0septembre 2026'],
    ['ar', '2026-09-05T09:00:00Z', '5 شتنبر 2026'],
    ['ar', '2026-08-01T09:00:00Z', '1 غشت 2026'],
    ['en', '2026-09-05T09:00:00Z', '5 September 2026'],
    ['en', '2026-09-05T23:30:00Z', '6 September 2026'],
  ] as const)('%s %s', (locale, instant, expected) => {
    expect(formatDay(instant, facts[locale])).toBe(expected)
  })
})

const piece = fc.constantFrom(
  ...[
    '"',
    "'",
    '«',
    '»',
    '“',
    '”',
    ' ',
    ' ',
    '\u00A0',
    '\u202F',
    ',',
    ';',
    ':',
    '!',
    '?',
    '.',
    '(',
    ')',
    '%',
    '€',
  ],
  ...[
    'mot',
    'كلمة',
    'ـ',
    '1',
    '12',
    '345',
    '1 mai',
    'n°',
    'M.',
    'Mr',
    'h',
    'هـ',
    'ه',
    'km',
    '-',
    '—',
    '\n',
    '‘',
  ],
  ...['https://a.ma/?x', 'a@b.ma', '10:30', '@map', 'MAD', 'l', 'º', '+', 'و', '\uE100'],
)

test.each(locales)('law: typesetting twice is typesetting once (%s)', (locale) => {
  const {typography} = facts[locale]
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 16}), (pieces) => {
      const once = typeset(pieces.join(''), typography)
      expect(typeset(once, typography)).toBe(once)
    }),
    {numRuns: 1500},
  )
})

test.each(locales)('law: typesetting changes neither letters nor figures (%s)', (locale) => {
  // Tatweel is a mark, though Unicode counts it among the letters: it goes, and comes after the ه of a Hijri year.
  const kept = (text: string) => text.replace(/1(?:er|ier)/gu, '1').replace(/[^\p{L}\p{N}]|\u0640/gu, '')
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 16}), (pieces) => {
      const text = pieces.join('')
      expect(kept(typeset(text, facts[locale].typography))).toBe(kept(text))
    }),
    {numRuns: 1500},
  )
})

describe('a rule is not tried on a text without its sign, which every match has', () => {
  const piece = fc.constantFrom(
    ...'\' " “ ” « » ; ! ? : , . % € ٪ ° º n° 1er 1ier 1ᵉʳ ʼ ’ – ( ) ] \u0640 ه هـ م و ب من ، ٣ 1 12 234 10'.split(
      ' ',
    ),
    ...'mai août janvier mot Élan Rabat h 30 M Mme Mmes Mlle Dr S.M S.A.R Mr Mrs Prof HRH No s million'.split(
      ' ',
    ),
    ...'MAD DH dirham km m kg t ha MW kWh min درهم مليون د.م كلم في المائة EUR USD'.split(' '),
    ...[
      ' ',
      ' ',
      ' ',
      ' ',
      '  ',
      '\u00A0',
      '\u202F',
      '\n',
      ' 1 234',
      '1 mai',
      '12 août',
      '\u202F234 567',
      '10\u00A0h 30',
      '1448\u00A0ه',
    ],
  )
  const texts = fc
    .sample(fc.array(piece, {minLength: 1, maxLength: 12}), 60_000)
    .map((pieces) => pieces.join(''))
  const rules = locales.flatMap((locale) =>
    facts[locale].typography.rules.map((rule) => [locale, rule.name, rule] as const),
  )
  test.each(rules)('%s: %s', (_locale, _name, {pattern, sign}) => {
    const matched = texts.filter((text) => new RegExp(pattern, 'u').test(text))
    expect(matched.length).toBeGreaterThan(5)
    expect(matched.filter((text) => !new RegExp(sign, 'u').test(text))).toEqual([])
  })
})
