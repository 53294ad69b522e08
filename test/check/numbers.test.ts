import {describe, expect, test} from '@jest/globals'
import type {Locale} from '../../src/model/locale.js'
import {textContent} from '../../src/model/inline.js'
import {check} from '../../src/check/check.js'

const found = (source: string, target: string, locales: readonly [Locale, Locale]): readonly string[] =>
  check({
    source: textContent(source),
    target: textContent(target),
    sourceLocale: locales[0],
    targetLocale: locales[1],
  })
    .filter((issue) => issue.rule.startsWith('numbers'))
    .map((issue) => `${issue.rule}: ${issue.detail['got']} for ${issue.detail['expected']}`)

describe('numbers that agree', () => {
  test.each([
    ['1 234 personnes', '1,234 people', 'fr', 'en'],
    ['1\u202f234,5 tonnes', '١٬٢٣٤٫٥ طنا', 'fr', 'ar'],
    ['12,5 % des dossiers', '12,5 في المائة من الملفات', 'fr', 'ar'],
    ['1,2 milliard de dirhams', 'MAD 1.2 billion', 'fr', 'en'],
    ['les deux parties', 'الطرفان', 'fr', 'ar'],
    ['2 accords', 'اتفاقيتين', 'fr', 'ar'],
    ['vingt et un pays', '21 countries', 'fr', 'en'],
    ['XXIe siècle', 'القرن الحادي والعشرين', 'fr', 'ar'],
    ['2.5 million dirhams', '2 مليون و500 ألف درهم', 'en', 'ar'],
    ['entre 10 et 15 %', 'between 10% and 15%', 'fr', 'en'],
    ['l’aide à un demi-million de foyers', 'دعم نصف مليون أسرة', 'fr', 'ar'],
    ['ربع مليون شخص', '250 000 personnes', 'ar', 'fr'],
    ['مليارا ونصف المليار درهم', '1.5 billion dirhams', 'ar', 'en'],
    ['two and a half million voters', '2,5 millions d’électeurs', 'en', 'fr'],
    ['deux millions et demi d’électeurs', '2.5 million voters', 'fr', 'en'],
    ['quinze jours plus tard', 'two weeks later', 'fr', 'en'],
    ['l’année scolaire 2025-2026', 'the 2025/26 school year', 'fr', 'en'],
    ['vingt-quatre heures', 'أربعا وعشرين ساعة', 'fr', 'ar'],
    ['one fifth of the population', 'خمس السكان', 'en', 'ar'],
    ['3 of the five institutions', '3 من المؤسسات الخمس المذكورة', 'en', 'ar'],
    ['entre 2 et 3 millions', 'ما بين مليونين وثلاثة ملايين', 'fr', 'ar'],
    ['-3 °C à Ifrane', 'ثلاث درجات تحت الصفر بإفران', 'fr', 'ar'],
    ['24 heures sur 24', 'على مدار الساعة', 'fr', 'ar'],
    ['by about a third', 'd’environ un tiers', 'en', 'fr'],
    ['the third quarter', 'الربع الثالث', 'en', 'ar'],
  ] as const)('%s | %s', (source, target, from, to) => {
    expect(found(source, target, [from, to])).toEqual([])
  })
})

describe('numbers that differ', () => {
  test.each([
    ['1 234 personnes', '1,243 people', 'fr', 'en', 'numbers: 1,243 for 1 234'],
    ['120 millions', '120 مليار', 'fr', 'ar', 'numbers: 120 مليار for 120 millions'],
    ['12,5 %', '12,5', 'fr', 'ar', 'numbers: 12,5 for 12,5 %'],
    ['trois ministres', 'four ministers', 'fr', 'en', 'numbers-in-words: four for trois'],
    ['half of the budget', 'un tiers du budget', 'en', 'fr', 'numbers-in-words: un tiers for half'],
    ['both suspects', 'المشتبه بهم الثلاثة', 'en', 'ar', 'numbers-in-words: الثلاثة for both'],
    ['قضى سنتين', 'three years', 'ar', 'en', 'numbers-in-words: three for سنتين'],
    ['15 accords', 'agreements', 'fr', 'en', 'numbers: — for 15'],
  ] as const)('%s | %s', (source, target, from, to, issue) => {
    expect(found(source, target, [from, to])).toEqual([issue])
  })
})
