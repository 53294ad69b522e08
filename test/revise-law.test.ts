import {afterAll, beforeAll, expect, test} from '@jest/globals'
import {drawer} from '../bench/pseudo.js'
import {editTarget} from '../src/commands/edit-target.js'
import {readHistory} from '../src/commands/read-history.js'
import {readSegments} from '../src/commands/read-segments.js'
import {review} from '../src/commands/review.js'
import {revise} from '../src/commands/revise.js'
import type {Submitted} from '../src/commands/submit.js'
import {plainText} from '../src/model/inline.js'
import {goneOf} from '../src/store/earlier.js'
import {drafted, submitText} from './helpers/acts.js'
import {openHouse, type House} from './helpers/house.js'

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

const nouns = 'ministre,conseil,traité,fonds,port,comité,décret,budget'.split(',')
const verbs = 'approuve,examine,publie,signe,reporte,salue'.split(',')
const revisions = 20
type Draw = (most: number) => number

const pick = <T>(draw: Draw, from: readonly T[]): T => from[draw(from.length)] as T
const sentence = (draw: Draw): string =>
  `Le ${pick(draw, nouns)} de ${pick(draw, nouns)} ${pick(draw, verbs)} ${String(1 + draw(90))} projets de ${pick(draw, nouns)}.`

/** Every way in which an editor changes an original; each gives the blocks anew. */
const edits: readonly ((
  blocks: readonly string[],
  draw: Draw,
  past: readonly string[],
) => readonly string[])[] = [
  (blocks, draw) => replace(blocks, draw, (text) => text.replace(/\d+/, String(100 + draw(900)))),
  (blocks, draw) => replace(blocks, draw, (text) => text.replace(/ (\S+) projets/, ' $1 grands projets')),
  (blocks, draw) => replace(blocks, draw, () => `${sentence(draw)} ${sentence(draw)}`),
  (blocks, draw) => replace(blocks, draw, (text) => `${text} ${sentence(draw)}`),
  (blocks, draw) => replace(blocks, draw, (text) => (text.startsWith('- ') ? text.slice(2) : `- ${text}`)),
  (blocks, draw) => replace(blocks, draw, (text) => text.replace(/(Le) (\p{L}+)/u, '$1 **$2**')),
  (blocks, draw) => replace(blocks, draw, (text) => text.replaceAll('**', '')),
  (blocks, draw) => replace(blocks, draw, (text) => text.replace('. Le', '.\n\nLe')),
  (blocks, draw, past) => insert(blocks, draw, pick(draw, past)),
  (blocks, draw) => insert(blocks, draw, sentence(draw)),
  (blocks, draw) => insert(without(blocks, draw), draw, pick(draw, blocks)),
  (blocks, draw) => (blocks.length > 3 ? without(blocks, draw) : blocks),
  (blocks) => [`${blocks[0] as string} ${(blocks[1] ?? '').replace(/^- /, '')}`, ...blocks.slice(2)],
]

function replace(blocks: readonly string[], draw: Draw, change: (text: string) => string): readonly string[] {
  const at = draw(blocks.length)
  return blocks.flatMap((text, index) => (index === at ? change(text).split('\n\n') : [text]))
}

function insert(blocks: readonly string[], draw: Draw, text: string): readonly string[] {
  const at = draw(blocks.length + 1)
  return [...blocks.slice(0, at), text, ...blocks.slice(at)]
}

function without(blocks: readonly string[], draw: Draw): readonly string[] {
  const at = draw(blocks.length)
  return blocks.filter((_, index) => index !== at)
}

type View = Awaited<ReturnType<typeof readSegments>>[number]
const views = (revision: string) => readSegments(house.ports, {revision, locale: 'en'}, 'en')
const isWork = ({state, target}: View): boolean => state !== 'initial' && target !== null
/** Ids of codes count from the front of a unit: they say nothing. */
const withoutIds = (markup: string): string => markup.replace(/ id="\d+"/g, '')
const pairOf = ({source, target}: View): string => withoutIds(`${source} → ${target ?? ''}`)
const workOf = (view: View): string => `${view.state} ${view.reviewedBy ?? ''} ${pairOf(view)}`

/** Translate some open segments, begin others, review some of what is translated. */
async function work({revision}: Submitted, round: number, draw: Draw): Promise<void> {
  const ref = {revision, locale: 'en' as const}
  for (const view of await views(revision)) {
    const todo = draw(4)
    if (view.state !== 'initial' || todo === 0) continue
    const markup = `${String(round)} ${view.id} ${view.source.replace(/^Le/, 'The')}`
    const act = {...ref, segment: view.id, markup, version: view.version, by: 'translator'}
    await editTarget(house.ports, todo === 1 ? {...act, draft: true} : act)
    if (todo === 3) await review(house.ports, ref, [view.id], 'reviser')
  }
}

/** What is in both, as often as in both. */
function inBoth(one: readonly string[], other: readonly string[]): readonly string[] {
  const left = [...other]
  return one.filter((each) => left.includes(each) && left.splice(left.indexOf(each), 1).length > 0)
}

const plain = (markup: string): string => markup.replace(/<[^>]*>/g, '')

const pastOf = async (revision: string, all: readonly View[]): Promise<readonly string[]> => {
  const ref = {revision, locale: 'en' as const}
  const histories = await Promise.all(all.map(({id}) => readHistory(house.ports, ref, id)))
  return histories.flatMap(({past}) => past.map(({target}) => target))
}

/** Bring a revision, and look that the law holds of it. */
async function reviseAndLook(was: Submitted, number: number, blocks: readonly string[]): Promise<Submitted> {
  const before = await views(was.revision)
  const {revision} = await revise(house.ports, was.reference, {
    bytes: new TextEncoder().encode(`${blocks.join('\n\n')}\n`),
    name: 'a.md',
    change: 'substantive',
    by: 'editor',
    expectedNumber: number,
  })
  await drafted(house.ports, was.communique)
  const after = await views(revision)
  // What did not change keeps text, state and reviewer, wherever it moved.
  for (const source of new Set(after.map((view) => withoutIds(view.source)))) {
    const [old, now] = [before, after].map((all) =>
      all.filter((view) => withoutIds(view.source) === source),
    ) as [View[], View[]]
    if (now.length < old.length) continue
    const kept = old.filter(isWork).map(workOf)
    expect(inBoth(kept, now.map(workOf))).toEqual(kept)
  }
  // No work appears that nobody did.
  for (const view of after.filter(isWork)) expect(done).toContain(pairOf(view))
  // Nothing is orphaned: work is in its segment, beside it as what was last translated, in its history, or among what is gone.
  const gone = (await goneOf(house.ports.pool, was.communique)).flatMap(({targets}) =>
    targets.map(({content}) => plainText(content)),
  )
  const found = [
    ...after.flatMap(({target, earlier}) => [target ?? '', earlier?.target ?? '']).map(plain),
    ...(await pastOf(revision, after)).map(plain),
    ...gone,
  ]
  for (const {target} of before) if (target !== null) expect(found).toContain(plain(target))
  return {...was, revision}
}

/** Every pair of source and target that a person made. */
const done = new Set<string>()

test.each([1])(
  'in twenty revisions work stays exactly where nothing changed, and is never lost (%i)',
  async (seed) => {
    const random = drawer(seed)
    const draw: Draw = (most) => Math.floor(random() * most)
    let blocks: readonly string[] = Array.from({length: 8}, () => `${sentence(draw)} ${sentence(draw)}`)
    const past = [...blocks]
    let now = await submitText(house.ports, `${blocks.join('\n\n')}\n`, {
      name: 'a.md',
      reference: `law-${String(seed)}`,
    })
    await drafted(house.ports, now.communique)
    for (let number = 1; number <= revisions; number++) {
      await work(now, number, draw)
      for (const view of await views(now.revision)) if (isWork(view)) done.add(pairOf(view))
      const was = blocks
      for (let count = 1 + draw(3); count > 0 || blocks.join() === was.join(); count--)
        blocks = pick(draw, edits)(blocks, draw, past)
      past.push(...blocks)
      now = await reviseAndLook(now, number, blocks)
    }
  },
  300_000,
)
