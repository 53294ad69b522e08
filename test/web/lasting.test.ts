import {afterAll, beforeAll, beforeEach, describe, expect, test} from '@jest/globals'
import type {FastifyInstance} from 'fastify'
import type {Page} from 'playwright-core'
import {hashSecret, newSecret} from '../../src/access/secret.js'
import {editTarget} from '../../src/commands/edit-target.js'
import {readSegments} from '../../src/commands/read-segments.js'
import type {Submitted} from '../../src/commands/submit.js'
import {buildServer} from '../../src/http/server.js'
import {putSession} from '../../src/store/sessions.js'
import {drafted, submitText} from '../helpers/acts.js'
import {deskWords, openDesk, sitDown, type OpenDesk} from '../helpers/browser.js'
import {hasBrowser} from '../helpers/chromium.js'
import {until} from '../helpers/until.js'

const timeoutMs = 120_000
const say = deskWords('fr')
let desk: OpenDesk
let submitted: Submitted
let seats = 0

beforeAll(async () => {
  if (hasBrowser) desk = await openDesk()
}, timeoutMs)
afterAll(async () => {
  await (desk as OpenDesk | undefined)?.close()
}, timeoutMs)
beforeEach(async () => {
  if (!hasBrowser) return
  submitted = await submitText(desk.house.ports, 'Le conseil se réunit.\n\nIl siège à Rabat.')
  await drafted(desk.house.ports, submitted.communique)
}, timeoutMs)

const at = () => ({revision: submitted.revision, locale: 'en'}) as const
const lines = () => readSegments(desk.house.ports, at(), 'en')
const targetNow = async (): Promise<string | null> => (await lines())[0]?.target ?? null
const path = () => `/c/${submitted.reference}/en`

async function sit(address = desk.address): Promise<Page> {
  seats += 1
  const page = await sitDown(desk, 'fr', `lasting-${String(seats)}`, 'translator')
  await page.goto(`${address}${path()}`)
  await page.waitForSelector('.writing .ProseMirror-focused')
  return page
}
const unsaved = (page: Page, count: number): Promise<unknown> =>
  page.waitForSelector(`[data-unsaved="${String(count)}"]`)

/** Serve the house at a port, 0 for a free one. */
async function start(port: number): Promise<[FastifyInstance, string]> {
  const server = await buildServer(desk.house.ports)
  return [server, await server.listen({host: '127.0.0.1', port})]
}

/** Give what the browser keeps on disk for a person. */
const kept = (page: Page, person: string): Promise<readonly {markup: string}[]> =>
  page.evaluate(
    (name) =>
      new Promise((resolve, reject) => {
        const asking = indexedDB.open(`bayan ${name}`, 1)
        asking.onerror = () => reject(asking.error)
        asking.onsuccess = () => {
          const all = asking.result.transaction('outbox').objectStore('outbox').getAll()
          all.onsuccess = () => {
            asking.result.close()
            resolve(all.result)
          }
        }
      }),
    person,
  )

/** Log a person in anew in a browser. */
async function logInAgain(page: Page, person: string): Promise<void> {
  const {pool, clock} = desk.house.ports
  const {rows} = await pool.query<{id: string}>('select id from account where name = $1', [person])
  const secret = newSecret()
  await putSession(pool, hashSecret(secret), rows[0]!.id, clock.now())
  await page.context().addCookies([{name: 'bayan_session', value: secret, url: desk.address}])
}

describe('what is typed', () => {
  const run = hasBrowser ? test : test.skip

  run(
    'goes to the server when its tab is left in the moment after a key',
    async () => {
      const page = await sit()
      await page.keyboard.type('The council meets.')
      await page.close({runBeforeUnload: true})
      await until(async () => (await targetNow()) === 'The council meets.')
      expect(await targetNow()).toBe('The council meets.')
    },
    timeoutMs,
  )

  run(
    'is not sent at each key to a server that does not answer',
    async () => {
      const page = await sit()
      const sent: string[] = []
      page.on('request', (request) => request.method() === 'PUT' && sent.push(request.url()))
      await page.context().setOffline(true)
      await page.keyboard.type('The council meets.')
      await page.keyboard.press('Control+Enter')
      await page.waitForSelector('.row:has(.writing):has-text("u2s1")')
      await page.keyboard.type('It sits in Rabat, where it has its seat and its archives.')
      expect(sent.length).toBeLessThan(5)
      await page.context().setOffline(false)
      await unsaved(page, 0)
      expect((await lines()).map(({target}) => target)).toEqual([
        'The council meets.',
        'It sits in Rabat, where it has its seat and its archives.',
      ])
      await page.context().close()
    },
    timeoutMs,
  )

  run(
    'about a segment, or to be handed in, is there when one comes back, and through a reload',
    async () => {
      const page = await sitDown(desk, 'fr', 'lasting-editor', 'editor', 'translator')
      await page.goto(`${desk.address}${path()}`)
      await page.waitForSelector('.writing .ProseMirror-focused')
      await page.keyboard.press('Alt+Q')
      await page.keyboard.type('Qui préside')
      await page.keyboard.press('Alt+ArrowDown')
      await page.waitForSelector('.row:has(.writing):has-text("u2s1")')
      expect(await page.inputValue('#saying')).toBe('')
      await page.keyboard.press('Alt+ArrowUp')
      await page.waitForSelector('.row:has(.writing):has-text("u1s1")')
      expect(await page.inputValue('#saying')).toBe('Qui préside')
      await page.goto(`${desk.address}/submit`)
      await page.getByLabel(say('submit.text')).fill('Un long texte.')
      await page.getByRole('link', {name: say('nav.terms')}).click()
      await page.goBack()
      expect(await page.getByLabel(say('submit.text')).inputValue()).toBe('Un long texte.')
      await page.reload()
      expect(await page.getByLabel(say('submit.text')).inputValue()).toBe('Un long texte.')

      await page.goto(`${desk.address}${path()}#u1s1`)
      await page.waitForSelector('.writing .ProseMirror-focused')
      await page.keyboard.press('Alt+Q')
      await page.keyboard.type(' ?')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await page.getByText('Qui préside ?').waitFor()
      await page.waitForSelector('.writing .ProseMirror-focused')
      expect(await page.inputValue('#saying')).toBe('')
      await page.context().close()
    },
    timeoutMs,
  )

  run(
    'survives a crash of its tab while the server is away',
    async () => {
      const [first, address] = await start(0)
      const page = await sit(address)
      const person = `lasting-${String(seats)}`
      await first.close()
      await page.keyboard.type('The council meets.')
      await until(async () => (await kept(page, person))[0]?.markup === 'The council meets.')
      const crashed = page.waitForEvent('crash')
      await page.goto('chrome://crash').catch(() => undefined)
      await crashed
      expect(await targetNow()).toBe(null)
      const [second] = await start(Number(new URL(address).port))
      const next = await page.context().newPage()
      await next.goto(`${address}/`)
      await until(async () => (await targetNow()) === 'The council meets.')
      await unsaved(next, 0)
      await next.context().close()
      await second.close()
    },
    timeoutMs,
  )

  run(
    'waits out an hour without a network',
    async () => {
      seats += 1
      const page = await sitDown(desk, 'fr', `lasting-${String(seats)}`, 'translator')
      await page.clock.install()
      await page.goto(`${desk.address}${path()}`)
      await page.waitForSelector('.writing .ProseMirror-focused')
      await page.context().setOffline(true)
      await page.keyboard.type('The council')
      await page.clock.fastForward('30:00')
      await page.keyboard.type(' meets.')
      await page.clock.fastForward('30:00')
      await unsaved(page, 1)
      expect(await targetNow()).toBe(null)
      await page.context().setOffline(false)
      await until(async () => (await targetNow()) === 'The council meets.')
      await unsaved(page, 0)
      await page.context().close()
    },
    timeoutMs,
  )

  run(
    'goes when the server is back after a restart',
    async () => {
      const [first, address] = await start(0)
      const page = await sit(address)
      await first.close()
      await page.keyboard.type('The council meets.')
      await unsaved(page, 1)
      expect(await targetNow()).toBe(null)
      const [second] = await start(Number(new URL(address).port))
      await until(async () => (await targetNow()) === 'The council meets.')
      await unsaved(page, 0)
      await page.context().close()
      await second.close()
    },
    timeoutMs,
  )

  run(
    'stays when the session ends under it, and goes when its writer is back, as nobody else',
    async () => {
      const page = await sit()
      const person = `lasting-${String(seats)}`
      const {pool} = desk.house.ports
      await pool.query('delete from session where account = (select id from account where name = $1)', [
        person,
      ])
      await page.keyboard.type('The council')
      await page.locator('.session-over').waitFor()
      expect(await page.locator('.session-over a').getAttribute('href')).toBe(
        `/login?to=${encodeURIComponent(path())}`,
      )
      await page.keyboard.type(' meets.')
      expect(await page.textContent('.writing')).toBe('The council meets.')

      await sit().then((other) => other.context().close())
      await logInAgain(page, `lasting-${String(seats)}`)
      const reloaded = page.waitForEvent('load')
      await page.evaluate(() => window.dispatchEvent(new Event('focus')))
      await reloaded
      await page.waitForSelector('.writing .ProseMirror-focused')
      expect(await page.textContent('.writing')).toBe('')
      expect(await targetNow()).toBe(null)

      await logInAgain(page, person)
      await page.reload()
      await until(async () => (await targetNow()) === 'The council meets.')
      expect((await lines())[0]?.origin).toEqual({type: 'person', from: 'scratch'})
      await page.context().close()
    },
    timeoutMs,
  )

  run(
    'by an app that knew no revisions is shown, and sent when its writer says so',
    async () => {
      const page = await sit()
      const person = `lasting-${String(seats)}`
      const old = {
        name: submitted.reference,
        locale: 'en',
        segment: 'u1s1',
        markup: 'An old text.',
        version: 1,
        confirm: false,
        at: 1,
        trouble: null,
      }
      await page.evaluate(
        ([name, entry]) =>
          new Promise<void>((resolve) => {
            const asking = indexedDB.open(`bayan ${name}`, 1)
            asking.onsuccess = () => {
              const store = asking.result.transaction('outbox', 'readwrite').objectStore('outbox')
              store.put(entry, `${entry.name} ${entry.locale} ${entry.segment}`).onsuccess = () => resolve()
            }
          }),
        [person, old] as const,
      )
      await page.reload()
      const moved = page.locator('.moved')
      await moved.waitFor()
      expect(await moved.textContent()).toContain('An old text.')
      expect(await moved.textContent()).toContain(say('moved.old'))
      expect(await targetNow()).toBe(null)
      await moved.getByRole('button', {name: say('moved.put')}).click()
      await until(async () => (await targetNow()) === 'An old text.')
      await unsaved(page, 0)
      await until(async () => (await kept(page, person)).length === 0)
      await page.context().close()
    },
    timeoutMs,
  )

  run(
    'is said to be in danger as soon as the disk is full',
    async () => {
      const page = await sit()
      await page.evaluate(() => {
        IDBObjectStore.prototype.put = () => {
          throw new DOMException('full', 'QuotaExceededError')
        }
      })
      await page.context().setOffline(true)
      await page.keyboard.insertText('The council meets.')
      await page.locator('.unsaved strong', {hasText: say('unsaved.notKept')}).waitFor()
      await page.context().setOffline(false)
      await unsaved(page, 0)
      expect(await targetNow()).toBe('The council meets.')
      await page.context().close()
    },
    timeoutMs,
  )

  run(
    'is kept when it is longer than the server takes, which says so, and goes when it is shorter',
    async () => {
      const page = await sit()
      await page.keyboard.insertText('word '.repeat(4_500))
      await page.getByText(say('unsaved.tooLarge')).waitFor()
      expect((await page.textContent('.writing'))?.length).toBeGreaterThan(22_000)
      expect(await targetNow()).toBe(null)
      await page.keyboard.press('Control+A')
      await page.keyboard.insertText('The council meets.')
      await until(async () => (await targetNow()) === 'The council meets.')
      await unsaved(page, 0)
      await page.context().close()
    },
    timeoutMs,
  )

  run(
    'is said to be in danger where the browser keeps nothing',
    async () => {
      seats += 1
      const page = await sitDown(desk, 'fr', `lasting-${String(seats)}`, 'translator')
      await page.addInitScript(() => {
        IDBFactory.prototype.open = () => {
          throw new Error('no disk')
        }
      })
      await page.goto(`${desk.address}${path()}`)
      await page.waitForSelector('.writing .ProseMirror-focused')
      await page.context().setOffline(true)
      await page.keyboard.type('The council')
      await page.locator('.unsaved strong', {hasText: say('unsaved.notKept')}).waitFor()
      await page.context().setOffline(false)
      await unsaved(page, 0)
      expect(await targetNow()).toBe('The council')
      await page.context().close()
    },
    timeoutMs,
  )
})

describe('people at work at the same time', () => {
  const run = hasBrowser ? test : test.skip

  run(
    'see who is where, each other’s texts and the counts, without asking',
    async () => {
      const one = await sit()
      const [first] = [`lasting-${String(seats)}`]
      const other = await sit()
      const second = `lasting-${String(seats)}`
      await other.locator('.badge.present', {hasText: first}).waitFor()
      await one.keyboard.press('Alt+ArrowDown')
      await one.keyboard.press('Alt+ArrowUp')
      await one.locator('.badge.present', {hasText: second}).waitFor()
      const watching = await sitDown(desk, 'fr', `watching-${String(seats)}`, 'editor')
      await watching.goto(`${desk.address}/c/${submitted.reference}`)
      await watching.getByText('0/2').first().waitFor()

      const {version} = (await lines())[1]!
      const edit = {...at(), segment: 'u2s1', markup: 'It sits in Rabat.', version, by: second}
      await editTarget(desk.house.ports, edit)
      await one.locator('.target', {hasText: 'It sits in Rabat.'}).waitFor()
      await watching.getByText('1/2').first().waitFor()
      for (const page of [one, other, watching]) await page.context().close()
    },
    timeoutMs,
  )
})
