import {afterAll, beforeAll, expect, test} from '@jest/globals'
import {approve} from '../../src/commands/approve.js'
import {assign} from '../../src/commands/assign.js'
import {comment} from '../../src/commands/comment.js'
import {editTarget} from '../../src/commands/edit-target.js'
import {foreseeNight} from '../../src/commands/foresee-night.js'
import {readSegments} from '../../src/commands/read-segments.js'
import {askSignatures} from '../../src/commands/sign-off.js'
import type {Submission, Submitted} from '../../src/commands/submit.js'
import {waive} from '../../src/commands/waive.js'
import {reportLines} from '../../src/release/report-lines.js'
import {nightlyReport} from '../../src/store/nightly-report.js'
import {approveAll, drafted, submitText, translateAll} from '../helpers/acts.js'
import {openHouse, type House} from '../helpers/house.js'
import {letIn} from '../helpers/people.js'

const later = '2126-12-01T08:00'
let house: House

beforeAll(async () => {
  house = await openHouse()
  const {ports} = house
  await letIn(ports, 'amina', 'translator')
  const stop = await house.work()
  const hand = async (reference: string, more: Partial<Submission> = {}): Promise<Submitted> => {
    const submitted = await submitText(ports, 'Le conseil se réunit.\n\nIl siège à Rabat.\n', {
      reference,
      ...more,
    })
    await drafted(ports, submitted.communique)
    return submitted
  }
  const translated = async (reference: string, more: Partial<Submission> = {}): Promise<Submitted> => {
    const submitted = await hand(reference, more)
    const said = {
      ar: {u1s1: 'يجتمع المجلس.', u2s1: 'ينعقد بالرباط.'},
      en: {u1s1: 'The council meets.', u2s1: 'It sits in Rabat.'},
    }
    await translateAll(
      ports,
      submitted,
      (locale, _source, segment) => said[locale as 'ar'][segment as 'u1s1'],
    )
    return submitted
  }

  const begun = await hand('2026-1')
  const whom = {account: 'amina', deadline: null, version: 0}
  await assign(ports, '2026-1', {locale: 'ar', act: 'translate'}, whom, 'chief')
  const en = {revision: begun.revision, locale: 'en'} as const
  for (const {id, version} of await readSegments(ports, en, 'en'))
    await editTarget(ports, {...en, segment: id, markup: `It ${id}.`, version, by: 'translator'})
  await approve(ports, '2026-1', ['fr'], 'publisher')

  await translated('2026-2', {embargo: later})
  await approve(ports, '2026-2', ['fr', 'ar'], 'publisher')
  await waive(ports, '2026-2', 'en', 'English follows', 'chief')

  await translated('2026-3')
  await askSignatures(ports, '2026-3', ['A. Alaoui'], 'chief', 'anybody')
  await comment(ports, '2026-3', {segment: 'u2s1', locale: 'ar', kind: 'objection', text: 'Non.'}, 'chief')
  await approve(ports, '2026-3', null, 'publisher')

  const due = await translated('2026-4')
  await stop()
  await approveAll(ports, due)
}, 120_000)
afterAll(() => house.close())

test('a night foresees what would go, and what each other release waits for, and for whom', async () => {
  const {due, waiting} = await foreseeNight(house.ports)
  expect(due.map(({reference, locales}) => [reference, ...locales])).toEqual([['2026-4', 'ar', 'en', 'fr']])
  const nothing = {missing: [], work: [], unsigned: [], objected: []}
  expect(waiting).toEqual([
    {
      ...nothing,
      reference: '2026-1',
      embargo: null,
      missing: ['ar', 'en'],
      work: [
        {locale: 'ar', act: 'translate', segments: 2, who: 'amina', waived: false},
        {locale: 'en', act: 'review', segments: 2, who: null, waived: false},
      ],
    },
    {
      ...nothing,
      reference: '2026-2',
      embargo: new Date('2126-12-01T08:00:00Z'),
      work: [{locale: 'en', act: 'approve', segments: 0, who: null, waived: true}],
    },
    {...nothing, reference: '2026-3', embargo: null, unsigned: ['A. Alaoui'], objected: ['u2s1']},
  ])
})

test.each([
  [
    'fr',
    [
      'En attente',
      '2026-1: traduction ar\u00a0: 2 segments (amina)\u202f; révision en\u00a0: 2 segments',
      '2026-2: approbation en, par dérogation\u202f; embargo jusqu’au 2126-12-01 08:00',
      '2026-3: signature\u00a0: A. Alaoui\u202f; objection\u00a0: u2s1',
      '2026-4: publication à déclencher',
    ],
  ],
  [
    'ar',
    [
      'في الانتظار',
      '2026-1: الترجمة ar: مقطعان (amina)؛ المراجعة en: مقطعان',
      '2026-2: الاعتماد en، باستثناء؛ حظر النشر إلى غاية 2126-12-01 08:00',
      '2026-3: التوقيع: A. Alaoui؛ اعتراض: u2s1',
      '2026-4: في انتظار إطلاق النشر',
    ],
  ],
] as const)('the report says it in words: %s', async (locale, said) => {
  const report = await nightlyReport(house.ports.pool, 'night')
  const [first] = reportLines(report, locale, 'Africa/Casablanca')
  expect([first?.heading, ...(first?.lines ?? [])]).toEqual(said)
})
