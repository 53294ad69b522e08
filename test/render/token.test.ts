import {describe, expect, test} from '@jest/globals'
import {findTokens} from '../../src/render/direction/token.js'

const tokensOf = (text: string): readonly string[] =>
  findTokens(text).map(({kind, start, end}) => `${kind} ${text.slice(start, end)}`)

describe('tokens are found wherever one may begin', () => {
  test.each<readonly [string, readonly string[]]>([
    ['انظر https://a.ma/b، وwww.c.ma وftp://d.ma', ['url https://a.ma/b', 'url www.c.ma', 'url ftp://d.ma']],
    ['عبرpresse@exemple.ma أو @map و#وسم_a', ['mail عبرpresse@exemple.ma', 'handle @map']],
    ['doi 10.1000/182.', ['doi 10.1000/182']],
    ['MA64 0117 8000 0012 3456 7890 12', ['figures MA64 0117 8000 0012 3456 7890 12']],
    ['+212 5 37 60 14 80 أو 05 37 60 14 80', ['figures +212 5 37 60 14 80', 'figures 05 37 60 14 80']],
    ['15:30 (GMT+1) وUTC+2', ['figures 15:30 (GMT+1)', 'figures UTC+2']],
    [
      'Rs£5, −$3 million, MAD 12, 12DH',
      ['figures £5', 'figures −$3 million', 'figures MAD 12', 'figures 12DH'],
    ],
    ['ب12,5% و٪5 و<3', ['figures 12,5%', 'figures ٪5', 'figures <3']],
    ['75 km/h في 2024-2027', ['figures 75 km/h', 'figures 2024-2027']],
    ['1 234 567 و−2', ['figures 1 234 567', 'figures −2']],
    ['𝟏𝟐, 𝟏𝟐%', ['figures 𝟏𝟐%']],
    ['سنة 2025 وحدها', []],
    ['السيارة 12345-أ-6، والفارق و-6', ['figures -6']],
  ])('%s', (text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens)
  })
})
