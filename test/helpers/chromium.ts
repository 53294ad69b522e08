import {existsSync} from 'node:fs'
import {chromium, type Browser} from 'playwright-core'
import {isThere} from './is-there.js'

/** The program that people have. */
export const wholeChromium = '/usr/bin/chromium'
/** The same browser without windows of its own, from the same package: a page costs half, a start a third. */
const shell = '/usr/bin/chromium-headless-shell'

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

/** Start a browser: the shell where it is installed, unless a program is named. */
export const launch = (executablePath = existsSync(shell) ? shell : wholeChromium): Promise<Browser> =>
  chromium.launch({executablePath, args: flags})
