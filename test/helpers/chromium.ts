import {existsSync} from 'node:fs'
import {chromium, type Browser} from 'playwright-core'
import {lightChromium, wholeChromium} from './browsers.js'
import {isThere} from './is-there.js'

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Whether Debian's Chromium is there; a test without it is skipped and says so. */
export const hasBrowser = isThere(existsSync(wholeChromium), wholeChromium)

/** Start a browser. */
export const launch = (executablePath = lightChromium): Promise<Browser> =>
  chromium.launch({executablePath, args: flags})
