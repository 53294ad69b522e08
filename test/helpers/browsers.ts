import {existsSync} from 'node:fs'

/** The program that people have. */
export const wholeChromium = '/usr/bin/chromium'

const shell = '/usr/bin/chromium-headless-shell'

/** The same browser without windows of its own, where it is installed: a page costs half, a start a third. */
export const lightChromium = existsSync(shell) ? shell : wholeChromium
