import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {callDue} from '../../src/commands/call-due.js'
import {revise} from '../../src/commands/revise.js'
import type {Submitted} from '../../src/commands/submit.js'
import {withdraw} from '../../src/commands/withdraw.js'
import type {Ports} from '../../src/pipeline/ports.js'
import {folderCopy} from '../../src/release/copies.js'
import {verify} from '../../src/release/verify.js'
import {allWorkers} from '../../workers/all.js'
import {approveAll, drafted, look, published, submitText, translateAll} from '../helpers/acts.js'
import {openHouse, type House} from '../helpers/house.js'
import {until} from '../helpers/until.js'

const say = (locale: string, source: string): string => {
  const figure = /\d+/u.exec(source)?.[0] ?? ''
  return locale === 'ar' ? `استقبلت اللجنة ${figure} ضيفا` : `The Commission receives ${figure} guests`
}
const clock = {at: new Date('2026-11-28T09:00:00Z')}

let house: House
let ports: Ports
let stop: () => Promise<void>
beforeAll(async () => {
  house = await openHouse('postgres', {BAYAN_CHROMIUM: '/nowhere', BAYAN_SWEEP_MS: '600000'})
  ports = {...house.ports, clock: {now: () => clock.at}}
  const working = await allWorkers(ports)
  stop = () => working.close()
}, 120_000)
afterAll(async () => {
  await stop()
  await house.close()
})

const ready = async (reference: string, title: string, more: object = {}): Promise<Submitted> => {
  const submitted = await submitText(ports, `${title}\n`, {reference, ...more})
  await drafted(ports, submitted.communique)
  await translateAll(ports, submitted, say)
  return submitted
}
const quiet = (): Promise<void> =>
  until(async () => {
    const {rows} = await ports.pool.query("select 1 from run where state not in ('done', 'blocked')")
    return rows.length === 0
  })
/** Give every file of the site folder, also of releases that nobody sees, that holds a word. */
const holding = async (word: string): Promise<readonly string[]> => {
  const entries = await readdir(house.siteFolder, {recursive: true, withFileTypes: true}).catch(() => [])
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const bodies = await Promise.all(files.map(async (file) => [file, await readFile(file, 'utf8')] as const))
  return bodies.filter(([, body]) => body.includes(word)).map(([file]) => file)
}
const problems = async () => (await verify(folderCopy(join(house.siteFolder, 'current')), null)).problems

describe('at the very moment', () => {
  test('one second before its embargo nothing of it is in any file, one second after it is out', async () => {
    const first = await ready('2026-1', 'La Commission reçoit 11 invités')
    await approveAll(ports, first)
    await published(ports, first.communique)
    const held = await ready('2026-2', 'Zéphyr embargo', {embargo: '2026-11-28T10:00:00Z'})
    await approveAll(ports, held)
    clock.at = new Date('2026-11-28T09:59:59Z')
    expect(await callDue(ports)).toEqual([])
    await quiet()
    expect(await holding('Zéphyr')).toEqual([])
    expect(await holding('2026-2')).toEqual([])
    clock.at = new Date('2026-11-28T10:00:01Z')
    expect(await callDue(ports)).toEqual([held.revision])
    await published(ports, held.communique)
    expect((await holding('Zéphyr')).length).toBeGreaterThan(0)
    expect(await problems()).toEqual([])
  }, 60_000)

  test('two releases asked for at once are both there, whole', async () => {
    const all = [await ready('2026-3', 'La Commission reçoit 33 invités'), await ready('2026-4', 'Avis')]
    await Promise.all(all.map((one) => approveAll(ports, one)))
    await Promise.all(all.map(({communique}) => published(ports, communique)))
    await quiet()
    expect(await problems()).toEqual([])
    for (const {communique} of all)
      expect(await readdir(join(house.siteFolder, 'current/fr', communique))).toContain('index.html')
  }, 60_000)

  test('what was withdrawn comes back by a new revision alone, with its notes, and its old versions stay away', async () => {
    await withdraw(ports, '2026-3', {fr: 'Erreur.', ar: 'خطأ.', en: 'Mistake.'}, 'publisher', true)
    await quiet()
    const note = {fr: 'Corrigé.', ar: 'صحح.', en: 'Corrected.'}
    const revised = await revise(ports, '2026-3', {
      bytes: Buffer.from('La Commission reçoit 34 invités\n'),
      name: 'a.txt',
      change: 'correction',
      note,
      by: 'editor',
      expectedNumber: 1,
    })
    await until(async () => (await look(ports, revised.communique)).revision === revised.revision)
    await drafted(ports, revised.communique)
    const again = {...revised, source: 'fr'} as Submitted
    await translateAll(ports, again, say)
    expect(
      await readFile(join(house.siteFolder, `current/fr/${revised.communique}/index.html`), 'utf8'),
    ).toContain('Erreur.')
    await approveAll(ports, again)
    await published(ports, revised.communique)
    await quiet()
    const page = await readFile(
      join(house.siteFolder, 'current/fr/2026/la-commission-recoit-34-invites-c00003/index.html'),
      'utf8',
    )
    expect(page).toContain('34 invités')
    expect(page).toContain('Corrigé.')
    expect(page).toContain('Erreur.')
    expect(await readdir(join(house.siteFolder, 'current/fr', revised.communique))).toEqual(['index.html'])
    const gone = JSON.parse(await readFile(join(house.siteFolder, 'current/gone.json'), 'utf8')) as string[]
    expect(gone.filter((address) => address.includes(revised.communique))).toEqual([])
    expect(await problems()).toEqual([])
  }, 60_000)
})
