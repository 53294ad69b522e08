import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {comment} from '../src/commands/comment.js'
import {editTarget} from '../src/commands/edit-target.js'
import {readHistory} from '../src/commands/read-history.js'
import {readSegments} from '../src/commands/read-segments.js'
import {review} from '../src/commands/review.js'
import {revise, type Revising} from '../src/commands/revise.js'
import type {Submitted} from '../src/commands/submit.js'
import {plainText} from '../src/model/inline.js'
import type {Locale} from '../src/model/locale.js'
import {commentsOf} from '../src/store/comments.js'
import {goneOf} from '../src/store/earlier.js'
import {revisionsOf} from '../src/store/revisions.js'
import {approveAll, drafted, look, published, submitText, translateAll} from './helpers/acts.js'
import {openHouse, type House} from './helpers/house.js'
import {until} from './helpers/until.js'

const original = `La Commission nationale reçoit une délégation

La réunion s’est tenue le mardi 16 septembre 2025. Elle a réuni 12 participants.

Un communiqué sera publié. La Commission remercie ses hôtes.
`
const words: Readonly<Record<string, Readonly<Partial<Record<Locale, string>>>>> = {
  'La Commission nationale reçoit une délégation': {
    ar: 'اللجنة الوطنية تستقبل وفدا',
    en: 'The National Commission receives a delegation',
  },
  'La réunion s’est tenue le mardi 16 septembre 2025.': {
    ar: 'انعقد الاجتماع يوم الثلاثاء 16 شتنبر 2025.',
    en: 'The meeting was held on Tuesday 16 September 2025.',
  },
  'Elle a réuni 12 participants.': {ar: 'وشارك فيه 12 مشاركا.', en: 'It brought together 12 participants.'},
  'Un communiqué sera publié.': {ar: 'وسينشر بلاغ.', en: 'A communiqué will be published.'},
  'La Commission remercie ses hôtes.': {ar: 'وتشكر اللجنة مضيفيها.', en: 'The Commission thanks its hosts.'},
}
const say = (locale: Locale, source: string): string => words[source]?.[locale] ?? `${locale}: ${source}`
const note = {fr: 'Le nombre est corrigé.', ar: 'صُحح العدد.', en: 'The number is corrected.'}

describe('revisions', () => {
  let house: House
  let stop: () => Promise<void>
  beforeAll(async () => {
    house = await openHouse('postgres')
    stop = await house.work()
  }, 120_000)
  afterAll(async () => {
    await stop()
    await house.close()
  })

  const reviseText = async (
    was: Submitted,
    text: string,
    more: Partial<Revising> = {},
  ): Promise<Submitted> => {
    const {ports} = house
    const {number} = await look(ports, was.communique)
    const done = await revise(ports, was.reference, {
      bytes: new TextEncoder().encode(text),
      name: 'a.txt',
      change: 'substantive',
      by: 'editor',
      expectedNumber: number,
      ...more,
    })
    await drafted(ports, was.communique)
    return {...was, revision: done.revision}
  }
  const english = ({revision}: Submitted) => readSegments(house.ports, {revision, locale: 'en'}, 'en')
  const page = (path: string): Promise<string> =>
    readFile(join(house.siteFolder, 'current', path, 'index.html'), 'utf8')

  test('a correction costs what changed, keeps the old edition public, and tells readers with the new one', async () => {
    const {ports} = house
    const one = await submitText(ports, original, {reference: '2026-001'})
    await drafted(ports, one.communique)
    await translateAll(ports, one, say)
    await approveAll(ports, one)
    await published(ports, one.communique)

    const changed = original.replace('12 participants', 'douze ministres et quinze experts')
    await expect(reviseText(one, changed, {change: 'correction'})).rejects.toThrow('request_invalid')
    await expect(reviseText(one, changed, {change: 'correction', note: {...note, ar: ' '}})).rejects.toThrow(
      'note.ar',
    )
    const two = await reviseText(one, changed, {change: 'correction', note})

    const views = await english(two)
    expect(views.map(({state, reviewedBy}) => [state, reviewedBy])).toEqual([
      ['final', 'reviser'],
      ['final', 'reviser'],
      ['initial', null],
      ['final', 'reviser'],
      ['final', 'reviser'],
    ])
    expect(views[2]).toMatchObject({
      source: 'Elle a réuni douze ministres et quinze experts.',
      earlier: {
        source: 'Elle a réuni 12 participants.',
        target: 'It brought together 12 participants.',
        origin: `${one.revision} u2s2`,
        by: 'translator',
        settled: false,
        difference: [
          {type: 'same', text: 'Elle a réuni '},
          {type: 'removed', text: '12 participants'},
          {type: 'added', text: 'douze ministres et quinze experts'},
          {type: 'same', text: '.'},
        ],
      },
    })
    expect(views[2]?.matches.map(({type, target, origin}) => [type, target, origin])).toEqual([
      ['tm', 'It brought together 12 participants.', `${one.revision} u2s2`],
    ])

    const path = 'en/2026/the-national-commission-receives-a-delegation-c00001'
    expect(await page(path)).toContain('12 participants')
    expect(await page(path)).not.toContain(note.en)
    await expect(approveAll(ports, two)).rejects.toThrow('not_approved')
    await translateAll(ports, two, (locale, source) =>
      source.startsWith('Elle')
        ? locale === 'ar'
          ? 'وشارك فيه 12 وزيرا و15 خبيرا.'
          : 'It had 12 ministers and 15 experts.'
        : say(locale, source),
    )
    await approveAll(ports, two)
    await published(ports, one.communique)
    expect(await page(path)).toContain('12 ministers and 15 experts')
    expect(await page(path)).toContain(note.en)
    const {rows} = await ports.pool.query(
      'select number, edition.state from edition join revision on revision.id = revision order by number, locale',
    )
    expect(rows.map((row) => `${String(row['number'])} ${String(row['state'])}`)).toEqual([
      '1 superseded',
      '1 superseded',
      '1 superseded',
      '2 published',
      '2 published',
      '2 published',
    ])
  }, 90_000)

  test('the difference is against what was last translated, and what changes back comes back', async () => {
    const {ports} = house
    const one = await submitText(ports, original, {reference: '2026-002'})
    await drafted(ports, one.communique)
    await translateAll(ports, one, say)
    const two = await reviseText(one, original.replace('ses hôtes', 'ses nombreux hôtes'))
    const three = await reviseText(two, original.replace('ses hôtes', 'ses très nombreux hôtes'))
    const last = (await english(three))[4]
    expect(last).toMatchObject({
      state: 'initial',
      earlier: {
        origin: `${one.revision} u3s2`,
        difference: [
          {type: 'same', text: 'La Commission remercie ses '},
          {type: 'added', text: 'très nombreux '},
          {type: 'same', text: 'hôtes.'},
        ],
      },
    })
    const four = await reviseText(three, original)
    expect((await english(four)).map(({state, target, earlier}) => [state, target, earlier])[4]).toEqual([
      'reviewed',
      'The Commission thanks its hosts.',
      null,
    ])
    expect((await revisionsOf(ports.pool, one.communique)).map(({number, fates}) => [number, fates])).toEqual(
      [
        [4, {unchanged: 4, moved: 0, edited: 1, new: 0}],
        [3, {unchanged: 4, moved: 0, edited: 1, new: 0}],
        [2, {unchanged: 4, moved: 0, edited: 1, new: 0}],
        [1, {unchanged: 0, moved: 0, edited: 0, new: 0}],
      ],
    )
  }, 90_000)

  test('what was begun for a text in between is in the history when the text changes back', async () => {
    const {ports} = house
    const one = await submitText(ports, original, {reference: '2026-055'})
    await drafted(ports, one.communique)
    await translateAll(ports, one, say)
    const two = await reviseText(one, original.replace('ses hôtes', 'ses nombreux hôtes'))
    const open = (await english(two))[4]!
    const place = {revision: two.revision, locale: 'en', segment: open.id} as const
    const by = 'translator'
    await editTarget(ports, {
      ...place,
      markup: 'The Commission thanks its many',
      version: open.version,
      by,
      draft: true,
    })
    const three = await reviseText(two, original.replace('La réunion', 'Hier, la réunion'))
    const back = (await english(three))[4]!
    expect([back.target, back.earlier]).toEqual(['The Commission thanks its hosts.', null])
    const {events, past} = await readHistory(ports, {...place, revision: three.revision}, back.id)
    expect(past).toEqual([
      {
        revision: 2,
        source: 'La Commission remercie ses nombreux hôtes.',
        target: 'The Commission thanks its many',
        state: 'initial',
        from: {type: 'person', from: 'scratch'},
        by: null,
      },
    ])
    expect(events.map(({act}) => act)).toEqual(['draft', 'edit'])
  }, 90_000)

  test('a cosmetic change keeps the translation until a publisher agrees', async () => {
    const {ports} = house
    const one = await submitText(ports, original, {reference: '2026-003'})
    await drafted(ports, one.communique)
    await translateAll(ports, one, say)
    const two = await reviseText(one, original.replace('remercie ses hôtes', 'remercie tous ses hôtes'), {
      change: 'cosmetic',
    })
    const views = await english(two)
    expect(views.map(({state}) => state)).toEqual([
      'reviewed',
      'reviewed',
      'reviewed',
      'reviewed',
      'translated',
    ])
    expect(views[4]).toMatchObject({target: 'The Commission thanks its hosts.', earlier: {settled: false}})
    await approveAll(ports, two)
    await published(ports, one.communique)
    expect((await english(two))[4]).toMatchObject({
      state: 'final',
      by: 'translator',
      reviewedBy: 'reviser',
      earlier: {settled: true},
    })
  }, 90_000)

  test('work under way is kept, moved or gone, and a late edit is given back with where it belongs now', async () => {
    const {ports} = house
    const one = await submitText(ports, original, {reference: '2026-004'})
    await drafted(ports, one.communique)
    const old = {revision: one.revision, locale: 'en' as const}
    for (const view of await english(one)) {
      await editTarget(ports, {
        ...old,
        segment: view.id,
        markup: say('en', view.source),
        version: view.version,
        by: 'translator',
      })
    }
    const said = {segment: 'u3s1', locale: 'en', kind: 'question', text: 'Which communiqué?'} as const
    await comment(ports, one.reference, said, 'translator')
    const seen = await english(one)
    const two = await reviseText(
      one,
      `La Commission nationale reçoit une délégation

Un communiqué sera publié. La Commission remercie ses hôtes.

La réunion s’est tenue le mardi 16 septembre 2025.
`,
    )
    const now = await english(two)
    expect(now.map(({id, state, target}) => [id, state, target])).toEqual([
      ['u1s1', 'translated', 'The National Commission receives a delegation'],
      ['u2s1', 'translated', 'A communiqué will be published.'],
      ['u2s2', 'translated', 'The Commission thanks its hosts.'],
      ['u3s1', 'translated', 'The meeting was held on Tuesday 16 September 2025.'],
    ])
    expect((await commentsOf(ports.pool, two.revision)).map(({segment, text}) => [segment, text])).toEqual([
      ['u2s1', 'Which communiqué?'],
    ])
    const gone = await goneOf(ports.pool, one.communique)
    expect(gone.map(({revision, segment, source}) => [revision, segment, plainText(source)])).toEqual([
      [one.revision, 'u2s2', 'Elle a réuni 12 participants.'],
    ])
    expect(gone[0]?.targets.find(({locale}) => locale === 'en')).toMatchObject({
      state: 'translated',
      content: [{type: 'text', value: 'It brought together 12 participants.'}],
      by: 'translator',
    })

    const late = {
      segment: 'u2s1',
      markup: 'The meeting took place.',
      version: seen[1]?.version ?? 0,
      by: 'translator',
    }
    await expect(editTarget(ports, {...old, ...late})).rejects.toMatchObject({
      code: 'state_forbids',
      detail: {
        place: `${one.revision} u2s1`,
        reason: 'revised',
        revision: two.revision,
        segment: 'u3s1',
        refused: 'The meeting took place.',
      },
    })
    await expect(editTarget(ports, {...old, ...late, revision: two.revision})).rejects.toMatchObject({
      code: 'version_conflict',
      detail: {refused: 'The meeting took place.'},
    })
    await expect(review(ports, old, null, 'reviser')).rejects.toThrow('revised')
  }, 90_000)

  test('a translation that was only begun is offered beside the changed sentence', async () => {
    const {ports} = house
    const one = await submitText(ports, original, {reference: '2026-007'})
    await drafted(ports, one.communique)
    const [, , begun] = await english(one)
    const version = begun?.version ?? 0
    const ref = {revision: one.revision, locale: 'en', segment: 'u2s2', version, by: 'translator'} as const
    await editTarget(ports, {...ref, markup: 'It brought together', draft: true})
    const two = await reviseText(one, original.replace('12 participants', 'de nombreux participants'))
    expect((await english(two))[2]).toMatchObject({
      state: 'initial',
      earlier: {source: 'Elle a réuni 12 participants.', target: 'It brought together', by: null},
    })
  }, 60_000)

  test('a stale number is a conflict that gives the text back; the same text is refused', async () => {
    const {ports} = house
    const one = await submitText(ports, original, {reference: '2026-005'})
    await drafted(ports, one.communique)
    const changed = original.replace('12', '13')
    await reviseText(one, changed)
    await expect(reviseText(one, 'Autre texte.', {expectedNumber: 1})).rejects.toMatchObject({
      code: 'version_conflict',
      detail: {got: 1, expected: 2, refused: 'Autre texte.'},
    })
    await expect(reviseText(one, changed)).rejects.toMatchObject({code: 'revision_unchanged'})
    for (const text of ['2026', '***', '. . .'])
      await expect(reviseText(one, text)).rejects.toMatchObject({code: 'document_nothing_to_translate'})
  }, 60_000)

  test('edits and a revision at the same moment: none is lost', async () => {
    const {ports} = house
    const one = await submitText(ports, original, {reference: '2026-006'})
    await drafted(ports, one.communique)
    const ref = {revision: one.revision, locale: 'en' as const}
    const views = await english(one)
    const edits = views.map((view) =>
      editTarget(ports, {
        ...ref,
        segment: view.id,
        markup: say('en', view.source),
        version: view.version,
        by: 'translator',
      }).then(
        () => view.source,
        (error: unknown) => {
          expect(error).toMatchObject({code: 'state_forbids', detail: {refused: say('en', view.source)}})
          return null
        },
      ),
    )
    const revised = reviseText(one, `${original}\nUne phrase de plus.\n`)
    const kept = (await Promise.all(edits)).filter((source) => source !== null)
    await revised
    const two = await look(ports, one.communique)
    await until(async () => (await look(ports, one.communique)).running === 0)
    const now = await readSegments(ports, {revision: two.revision, locale: 'en'}, 'en')
    expect(now.filter(({state}) => state === 'translated').map(({source}) => source)).toEqual(kept)
  }, 60_000)
})
