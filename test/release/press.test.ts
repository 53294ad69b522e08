import {setTimeout as sleep} from 'node:timers/promises'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {previewLetter} from '../../src/commands/preview.js'
import {rollback} from '../../src/commands/rollback.js'
import {withdraw} from '../../src/commands/withdraw.js'
import {readConfig} from '../../src/config.js'
import {callRun} from '../../src/store/runs.js'
import {approveAll, drafted, published, submitText, translateAll} from '../helpers/acts.js'
import {openHouse, type House} from '../helpers/house.js'
import {startSmtp} from '../helpers/smtp.js'
import {until} from '../helpers/until.js'

const said: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ar: {u1s1: 'اللجنة تستقبل وفدا', u2s1: 'انعقد الاجتماع.'},
  en: {u1s1: 'The Commission receives a delegation', u2s1: 'The meeting was held.'},
}
const say = (locale: string, _source: string, segment: string): string => said[locale]?.[segment] ?? ''

let house: House
let smtp: Awaited<ReturnType<typeof startSmtp>>
let stop: () => Promise<void>
beforeAll(async () => {
  smtp = await startSmtp()
  house = await openHouse('postgres', {
    SMTP_URL: smtp.url,
    BAYAN_REPORT_FROM: 'presse@example.ma',
    BAYAN_PRESS_TO: 'fr=a@journal.example,fr=b@journal.example,ar=c@sahifa.example',
    BAYAN_DIGEST_TO: 'ar=digest@sahifa.example',
    BAYAN_CHROMIUM: '/nowhere',
  })
  stop = await house.work()
}, 120_000)
afterAll(async () => {
  await stop()
  await house.close()
  await smtp.close()
})

const release = async (reference: string, more: object = {}) => {
  const submitted = await submitText(house.ports, 'La Commission reçoit\n\nLa réunion s’est tenue.\n', {
    reference,
    ...more,
  })
  await drafted(house.ports, submitted.communique)
  await translateAll(house.ports, submitted, say)
  await approveAll(house.ports, submitted)
  return submitted
}
const quiet = (): Promise<void> =>
  until(async () => {
    const {rows} = await house.ports.pool.query("select 1 from run where state <> 'done'")
    return rows.length === 0
  })
const header = (letter: string, name: string): string =>
  new RegExp(`^${name}: (.*(?:\\n[ \\t].*)*)`, 'mu').exec(letter)?.[1] ?? ''
/** Read the encoded words of RFC 2047. */
const decoded = (words: string): string =>
  words
    .replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=\s*/gu, (_all, kind: string, code: string) =>
      kind === 'B'
        ? Buffer.from(code, 'base64').toString()
        : decodeURIComponent(code.replace(/_/gu, ' ').replace(/=/gu, '%')),
    )
    .trim()

describe('the press', () => {
  test('gets each edition in its language once it is public, and nobody sees the list', async () => {
    const held = await release('2026-9', {embargo: new Date(Date.now() + 3_600_000).toISOString()})
    await sleep(1_000)
    expect(smtp.letters).toEqual([])
    const preview = await previewLetter(house.ports, held.reference, 'ar')
    expect(preview.subject).toBe('\u2067اللجنة تستقبل وفدا\u2069')
    expect(smtp.letters).toEqual([])

    const {communique} = await release('2026-1')
    await published(house.ports, communique)
    await quiet()
    expect(smtp.recipients).toEqual([['a@journal.example', 'b@journal.example'], ['c@sahifa.example']])
    const [fr = '', ar = ''] = smtp.letters
    expect([header(fr, 'Content-Language'), header(ar, 'Content-Language')]).toEqual(['fr', 'ar-MA'])
    expect(decoded(header(ar, 'Subject'))).toBe('\u2067اللجنة تستقبل وفدا\u2069')
    expect(header(ar, 'Message-ID')).toMatch(/^<press-published-\d+@example\.ma>$/u)
    expect(fr + ar).not.toMatch(/^(?:To|Cc|Bcc): .*example/mu)
  }, 60_000)

  test('gets nothing twice, and hears of a withdrawal', async () => {
    await withdraw(house.ports, '2026-1', {fr: 'Erreur.', ar: 'خطأ.', en: 'Mistake.'}, 'publisher')
    await until(() => smtp.letters.length === 4)
    await quiet()
    expect(smtp.letters).toHaveLength(4)
    expect(decoded(header(smtp.letters[2] ?? '', 'Subject'))).toBe('\u2066Retrait — 2026-1\u2069')
  }, 60_000)

  test('a communiqué withdrawn while its letter waits, or while another goes, is not sent', async () => {
    smtp.letters.length = 0
    smtp.is.down = true
    const waiting = await release('2026-3')
    await published(house.ports, waiting.communique)
    await until(async () => {
      const {rows} = await house.ports.pool.query("select 1 from run where error_code = 'channel_failed'")
      return rows.length > 0
    })
    await withdraw(house.ports, '2026-3', {fr: 'Erreur.', ar: 'خطأ.', en: 'Mistake.'}, 'publisher')
    smtp.is.down = false
    await quiet()
    expect(smtp.letters).toEqual([])

    smtp.is.taking = async () => {
      if (smtp.letters.length === 1)
        await withdraw(house.ports, '2026-4', {fr: 'Erreur.', ar: 'خطأ.', en: 'Mistake.'}, 'publisher')
    }
    await release('2026-4')
    await until(() => smtp.letters.length === 2)
    await quiet()
    // The French letter was on its way; the Arabic one had not gone, and does not. Who got the first hears of the withdrawal.
    expect(smtp.letters.map((letter) => header(letter, 'Content-Language'))).toEqual(['fr', 'fr'])
    expect(decoded(header(smtp.letters[1] ?? '', 'Subject'))).toContain('Retrait')
  }, 90_000)

  test('nobody hears of a page that was taken out of sight by a rollback, until it is shown again', async () => {
    smtp.letters.length = 0
    smtp.is.taking = async () => undefined
    smtp.is.down = true
    const {communique} = await release('2026-5')
    await published(house.ports, communique)
    const {release: before} = await rollback(house.ports, null, 'publisher')
    smtp.is.down = false
    await until(async () => {
      const {rows} = await house.ports.pool.query("select 1 from run where error_code = 'not_shown'")
      return rows.length > 0
    })
    expect(await house.ports.channel.current()).toBe(before)
    expect(smtp.letters).toEqual([])
    const [{release: latest} = {release: ''}] = await house.ports.channel.releases()
    await rollback(house.ports, latest, 'publisher')
    await until(() => smtp.letters.length === 2)
  }, 90_000)

  test('the digest of a night tells what came out, once', async () => {
    const {communique} = await release('2026-2')
    await published(house.ports, communique)
    await quiet()
    smtp.letters.length = 0
    smtp.recipients.length = 0
    for (const night of ['one', 'two']) {
      await callRun(house.ports.pool, 'nightly', night, night)
      await quiet()
    }
    expect(smtp.recipients).toEqual([['digest@sahifa.example']])
    expect(header(smtp.letters[0] ?? '', 'Message-ID')).toBe('<digest-ar-one@example.ma>')
  }, 60_000)

  test('lists need a server, and addresses', () => {
    expect(() => readConfig({BAYAN_PRESS_TO: 'fr=a@b.example'})).toThrow(/config_invalid .*SMTP_URL/)
    expect(() => readConfig({BAYAN_PRESS_TO: 'de=a@b.example'})).toThrow(/config_invalid .*BAYAN_PRESS_TO/)
  })
})
