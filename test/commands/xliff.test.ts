import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {comment} from '../../src/commands/comment.js'
import {editTarget} from '../../src/commands/edit-target.js'
import {exportXliff} from '../../src/commands/export-xliff.js'
import {importXliff} from '../../src/commands/import-xliff.js'
import {readSegments} from '../../src/commands/read-segments.js'
import type {XliffVersion} from '../../src/interchange/xliff/model.js'
import {commentsOf} from '../../src/store/comments.js'
import {drafted, submitText} from '../helpers/acts.js'
import {openHouse, type House} from '../helpers/house.js'
import {file} from '../interchange/gather.js'

const original = `# Une délégation

Le ministre a reçu **une délégation** lundi. Elle compte 12 membres.

- Un point
`

let house: House
let stop: () => Promise<void>
beforeAll(async () => {
  house = await openHouse('postgres', {BAYAN_FOUR_EYES: 'off'})
  stop = await house.work()
}, 120_000)
afterAll(async () => {
  await stop()
  await house.close()
})

async function begin(reference: string) {
  const submitted = await submitText(house.ports, original, {name: 'a.md', reference})
  await drafted(house.ports, submitted.communique)
  return {...submitted, ref: {revision: submitted.revision, locale: 'en' as const}}
}
type Begun = Awaited<ReturnType<typeof begin>>

const out = async ({ref}: Begun, version: XliffVersion): Promise<string> =>
  [...(await exportXliff(house.ports, ref, version, 'en'))].join('')
const back = ({ref}: Begun, text: string) => importXliff(house.ports, ref, file(text, 512), 'agency')
const look = async ({ref}: Begun) =>
  (await readSegments(house.ports, ref, 'en')).map(({id, state, target}) => [id, state, target])

async function* chunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 500) {
    yield await Promise.resolve(bytes.subarray(at, at + 500))
  }
}

/** Put a target into a segment as a tool does. */
const fill = (text: string, segment: string, target: string, state = 'translated'): string => {
  const at = text.indexOf(`id="${segment}"`)
  const tail = text
    .slice(at)
    .replace(/ state="[^"]*"( subState="[^"]*")?/, ` state="${state}"`)
    .replace(/<target([^>]*)>[^]*?<\/target>/, `<target$1>${target}</target>`)
  return text.slice(0, at) + tail
}

describe('a translation goes out and comes back', () => {
  test.each(['2.1', '2.0', '1.2'] as const)('XLIFF %s', async (version) => {
    const begun = await begin(`x-${version}`)
    const strong =
      version === '1.2'
        ? '<bpt id="1">**</bpt>a delegation<ept id="1">**</ept>'
        : '<pc id="1">a delegation</pc>'
    let text = await out(begun, version)
    text = fill(text, 'u1s1', 'A delegation')
    text = fill(text, 'u2s1', `The minister received ${strong} on Monday.`)
    expect((await back(begun, text)).counts).toEqual({merged: 2, reviewed: 0, unchanged: 2})
    expect(await look(begun)).toEqual([
      ['u1s1', 'translated', 'A delegation'],
      ['u2s1', 'translated', 'The minister received <g id="1">a delegation</g> on Monday.'],
      ['u2s2', 'initial', null],
      ['u3s1', 'initial', null],
    ])
    expect((await back(begun, await out(begun, version))).counts).toEqual({
      merged: 0,
      reviewed: 0,
      unchanged: 4,
    })
  })

  test('a reviser’s state is kept, and a comment', async () => {
    const begun = await begin('x-states')
    let text = fill(await out(begun, '2.1'), 'u1s1', 'A delegation', 'reviewed')
    text = text.replace(
      /<segment id="u1s1"/,
      '<notes><note id="n9">Which delegation?</note></notes><segment id="u1s1"',
    )
    const report = await back(begun, text)
    expect(report.counts).toEqual({merged: 1, reviewed: 1, unchanged: 3})
    expect(report.comments).toEqual([{segment: 'u1s1', category: '', text: 'Which delegation?'}])
    expect((await look(begun))[0]).toEqual(['u1s1', 'reviewed', 'A delegation'])
    const said = await commentsOf(house.ports.pool, begun.revision)
    expect(said.map(({segment, locale, by, text}) => [segment, locale, by, text])).toEqual([
      ['u1s1', 'en', 'agency', 'Which delegation?'],
    ])
  })

  test.each(['2.1', '2.0', '1.2'] as const)(
    'comments go out in XLIFF %s, and come back once however often a file is brought',
    async (version) => {
      const begun = await begin(`x-notes-${version}`)
      const said = {segment: 'u2s1', locale: 'en', kind: 'question', text: 'Mardi ?'} as const
      await comment(house.ports, begun.reference, said, 'desk')
      const text = await out(begun, version)
      expect(text).toContain('Mardi ?')
      // A tool that adds a note of its own, twice the same, and forgets where ours came from.
      const own = version === '1.2' ? '<note>Hm.</note><note>Hm.</note>' : '<note>Hm.</note>'
      const noted = text
        .replaceAll(/ (category|from)="bayan:question"/g, '')
        .replace(version === '1.2' ? '</trans-unit>' : /<segment id="u1s1"/, (found) =>
          version === '1.2' ? own + found : `<notes>${own}${own}</notes>${found}`,
        )
      expect((await back(begun, noted)).comments.map((one) => [one.segment, one.text])).toEqual([
        ['u1s1', 'Hm.'],
      ])
      expect((await back(begun, noted)).comments).toEqual([])
      expect((await back(begun, await out(begun, version))).comments).toEqual([])
      expect(await commentsOf(house.ports.pool, begun.revision)).toHaveLength(2)
    },
  )

  test('a conflict is told with both texts, and what stands here stays', async () => {
    const begun = await begin('x-conflict')
    const text = fill(await out(begun, '2.1'), 'u1s1', 'From the agency')
    const edit = {segment: 'u1s1', markup: 'From the desk', version: 1, by: 'desk'}
    const views = await readSegments(house.ports, begun.ref, 'en')
    await editTarget(house.ports, {...begun.ref, ...edit, version: views[0]?.version ?? 0})
    const {conflicts, counts} = await back(begun, text)
    expect(counts).toEqual({merged: 0, reviewed: 0, unchanged: 3})
    expect(conflicts).toMatchObject([{segment: 'u1s1', theirs: 'From the agency', ours: 'From the desk'}])
    expect((await look(begun))[0]).toEqual(['u1s1', 'translated', 'From the desk'])
  })

  test('a tool that loses the versions may not overwrite what a person wrote', async () => {
    const begun = await begin('x-lost')
    const text = (await out(begun, '2.1')).replace(/<mda:metadata>[^]*?<\/mda:metadata>/g, '')
    expect((await back(begun, fill(text, 'u1s1', 'One'))).counts.merged).toBe(1)
    expect((await back(begun, fill(text, 'u1s1', 'Two'))).conflicts).toMatchObject([
      {segment: 'u1s1', theirs: 'Two', ours: 'One', from: null},
    ])
  })

  test('broken codes, a changed source and an unknown segment are refused alone', async () => {
    const begun = await begin('x-broken')
    let text = fill(await out(begun, '2.1'), 'u1s1', 'A delegation')
    text = fill(text, 'u2s1', 'The minister received a delegation')
    text = fill(text, 'u2s2', 'It has <b>12</b> members.')
    text = fill(text, 'u3s1', 'A point').replaceAll('"u3s1"', '"u9s1"')
    const {counts, broken} = await back(begun, text)
    expect(counts.merged).toBe(1)
    expect(broken.map(({segment, reason, text: said}) => [segment, reason, said])).toEqual([
      ['u2s1', 'codes_broken', 'The minister received a delegation'],
      ['u2s2', 'codes_broken', 'It has 12 members.'],
      ['u9s1', 'unknown_segment', 'A point'],
    ])
  })

  test('an entity of no file costs its segment, and is named with its line', async () => {
    const begun = await begin('x-entity')
    let text = fill(await out(begun, '1.2'), 'u1s1', 'A&nbsp;delegation')
    text = fill(text, 'u2s2', 'It has &nombre; members.')
    const {counts, broken, refused} = await back(begun, text)
    const line = text.slice(0, text.indexOf('&nombre;')).split('\n').length
    expect([counts.merged, refused]).toEqual([1, [{line, reason: 'entity_unknown', detail: '&nombre;'}]])
    expect(broken).toMatchObject([
      {segment: 'u2s2', reason: 'entity_unknown', text: 'It has &nombre; members.'},
    ])
    expect((await look(begun))[0]).toEqual(['u1s1', 'translated', 'A\u00A0delegation'])
  })

  test('an empty or blank target empties nothing', async () => {
    const begun = await begin('x-blank')
    await back(begun, fill(await out(begun, '2.1'), 'u1s1', 'A delegation'))
    for (const blank of ['', ' \n ', '&#xA0;']) {
      const {counts, broken} = await back(begun, fill(await out(begun, '2.1'), 'u1s1', blank))
      expect(counts.merged).toBe(0)
      expect(broken.map(({segment, reason}) => [segment, reason])).toEqual([['u1s1', 'state_forbids']])
    }
    expect((await look(begun))[0]).toEqual(['u1s1', 'translated', 'A delegation'])
  })

  test.each([
    ['UTF-16', (text: string) => Buffer.from(`\uFEFF${text.replace('UTF-8', 'UTF-16')}`, 'utf16le')],
    ['UTF-8 with a mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['CDATA', (text: string) => Buffer.from(text.replace('A delegation', '<![CDATA[A delegation]]>'))],
    [
      'marks of segments, as Trados and memoQ write them',
      (text: string) =>
        Buffer.from(
          text
            .replace('A delegation', '<mrk mtype="seg" mid="1">A delegation</mrk>')
            .replace(
              '<source>Une délégation</source>',
              '$&<seg-source><mrk mtype="seg" mid="1">Une délégation</mrk></seg-source>',
            )
            .replace('<xliff ', '<xliff xmlns:mq="MQXliff" ')
            .replaceAll('<trans-unit ', '<trans-unit mq:status="ManuallyConfirmed" '),
        ),
    ],
    [
      'alternatives beside the target, as Phrase writes them',
      (text: string) =>
        Buffer.from(text.replace('</trans-unit>', '<alt-trans><target>No</target></alt-trans>$&')),
    ],
  ])('%s', async (name, write) => {
    const begun = await begin(`x-${name.slice(0, 12).replace(/[^A-Za-z0-9]/g, '-')}`)
    const bytes = write(fill(await out(begun, '1.2'), 'u1s1', 'A delegation'))
    const report = await importXliff(house.ports, begun.ref, chunks(bytes), 'agency')
    expect([report.counts.merged, report.broken, report.refused]).toEqual([1, [], []])
    expect((await look(begun))[0]).toEqual(['u1s1', 'translated', 'A delegation'])
  })

  test('a file cut in the middle gives what came before', async () => {
    const begun = await begin('x-cut')
    const text = fill(await out(begun, '2.1'), 'u1s1', 'A delegation')
    const report = await back(begun, text.slice(0, text.indexOf('id="u3s1"')))
    expect(report.counts).toEqual({merged: 1, reviewed: 0, unchanged: 2})
    expect(report.refused.map(({reason}) => reason)).toEqual(['truncated'])
  })

  test('a file of another revision, text or locale is refused', async () => {
    const begun = await begin('x-foreign')
    const text = await out(begun, '2.1')
    const foreign = [
      text.replace(/<file id="[^"]*"/, '<file id="c99999r1"'),
      text.replace(/sha256=[\da-f]{4}/, 'sha256=0000'),
      text.replace('trgLang="en"', 'trgLang="ar"'),
    ]
    for (const one of foreign) await expect(back(begun, one)).rejects.toMatchObject({code: 'xliff_foreign'})
    await expect(back(begun, 'PK')).rejects.toMatchObject({code: 'file_unreadable'})
  })
})
