import {readFileSync} from 'node:fs'
import type {Browser, Page} from 'playwright-core'
import {buildWeb} from '../../scripts/build-web.mjs'
import {buildServer} from '../../src/http/server.js'
import {roles} from '../../src/access/role.js'
import type {Locale} from '../../src/model/locale.js'
import {launch} from './chromium.js'
import {openHouse, type House} from './house.js'
import {letIn} from './people.js'

/** A house with its workers and its web server, and a browser to visit it. */
export interface OpenDesk {
  readonly house: House
  readonly browser: Browser
  readonly address: string
  close(): Promise<void>
}

/**
 * Open the desk on a database of its own; every new context has logged in as somebody with every role. `program` is the
 * browser, when it matters which.
 */
export async function openDesk(
  settings: Readonly<Record<string, string>> = {},
  program?: string,
): Promise<OpenDesk> {
  await buildWeb()
  const house = await openHouse('postgres', {BAYAN_FOUR_EYES: 'off', ...settings})
  const stop = await house.work()
  const server = await buildServer(house.ports)
  const address = await server.listen({host: '127.0.0.1', port: 0})
  const browser = await launch(program)
  const {cookie} = await letIn(house.ports, 'amina', ...roles)
  const [name = '', value = ''] = cookie.split('=')
  const newContext = browser.newContext.bind(browser)
  browser.newContext = async (options) => {
    const context = await newContext(options)
    await context.addCookies([{name, value, url: address}])
    return context
  }
  return {
    house,
    browser,
    address,
    async close() {
      await browser.close()
      await server.close()
      await stop()
      await house.close()
    },
  }
}

/** Let somebody in with roles and give them a browser of their own, in a language. */
export async function sitDown(
  {house, browser, address}: OpenDesk,
  language: Locale,
  name: string,
  ...roles: readonly string[]
): Promise<Page> {
  const {cookie} = await letIn(house.ports, name, ...roles)
  const [key = '', value = ''] = cookie.split('=')
  const context = await browser.newContext({locale: language, viewport: {width: 1280, height: 800}})
  await context.addCookies([{name: key, value, url: address}])
  return context.newPage()
}

/** Give the words of the desk in one language, by path: `say('act.publish')`. */
export function deskWords(locale: Locale): (path: string) => string {
  const [web, house] = ['web', 'house'].map((name) => {
    const file = new URL(`../../locales/${locale}/${name}.json`, import.meta.url)
    return JSON.parse(readFileSync(file, 'utf8')) as object
  })
  const read = (words: unknown, path: string): unknown =>
    path.split('.').reduce((at, key) => (at as Record<string, unknown> | undefined)?.[key], words)
  return (path) => (read(house, path) ?? read(web, path)) as string
}
