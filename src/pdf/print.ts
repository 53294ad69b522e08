import type {Browser} from 'playwright-core'
import type {LocaleFacts} from '../../locales/facts.js'
import {isolate} from '../render/direction/controls.js'
import {fontsFolder} from '../render/fonts/fonts.js'
import {cutOf, faceRule} from '../render/fonts/fonts.js'
import {faces, paperFaces} from '../render/fonts/faces.js'
import {setPlain} from '../render/page/plain.js'
import {printStylesheetAddress, stylesheetAddress} from '../render/style/addresses.js'
import {printStylesheet, stylesheet} from '../render/style/stylesheet.js'
import type {StoredImage} from '../store/images.js'
import type {Site} from '../render/site.js'
import {readFrom} from './read-from.js'

const printTimeoutMs = 30_000
const origin = 'https://print.invalid'

/** What is printed: a page of the site, and what says on each sheet of paper which one it is. */
export interface Printed {
  readonly html: string
  readonly title: string
  readonly facts: LocaleFacts
}

/**
 * On paper Arabic is set in Amiri, whose words can be found again in the text of the PDF; pages are numbered, and from the
 * second on bear the title, each isolated: a margin has no markup and no direction of its own.
 */
const paper = ({title, facts}: Omit<Printed, 'html'>): string =>
  paperFaces
    .map(cutOf)
    .map(({face, name, range}) => faceRule(face, `fonts/${name}`, range))
    .join('') +
  `:root { --arabic: "Source Serif 4", "Amiri", serif; }
@page { size: A4; font: 9pt "Source Serif 4", "Amiri", serif;
  @top-center { content: ${cssString(isolate(setPlain(title, facts), facts.direction))}; }
  @bottom-center { content: "\\2066" counter(page) " / " counter(pages) "\\2069"; } }
@page :first { @top-center { content: none; } }
`

/** Write a text as a string of CSS (CSS Syntax Module Level 3, 4.3.5). */
const cssString = (text: string): string =>
  `"${text.replace(/["\\\n<]/gu, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`

/** Print a page of the site to a tagged, outlined PDF, read from its own side. No script runs and nothing is asked of any network. */
export async function print(
  browser: Browser,
  printed: Printed,
  site: Pick<Site, 'css' | 'logo'>,
  images: ReadonlyMap<string, StoredImage> = new Map(),
): Promise<Uint8Array> {
  const context = await browser.newContext({javaScriptEnabled: false, offline: true})
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(printTimeoutMs)
    await page.route('**/*', (route) => {
      const {pathname} = new URL(route.request().url())
      const file =
        pathname === '/'
          ? {type: 'text/html; charset=utf-8', body: printed.html}
          : fileOf(pathname, paper(printed), site, images)
      if (file === null) return route.abort()
      return route.fulfill({contentType: file.type, body: Buffer.from(file.body as Uint8Array)})
    })
    await page.goto(`${origin}/`, {waitUntil: 'load'})
    const pdf = await page.pdf({tagged: true, outline: true, preferCSSPageSize: true, printBackground: true})
    return readFrom(printed.facts.direction, pdf)
  } finally {
    await context.close()
  }
}

function fileOf(
  pathname: string,
  margins: string,
  {css = '', logo}: Pick<Site, 'css' | 'logo'>,
  images: ReadonlyMap<string, StoredImage>,
): {readonly type: string; readonly body: string | Uint8Array} | null {
  if (pathname.endsWith(stylesheetAddress)) return {type: 'text/css', body: stylesheet() + css}
  if (pathname.endsWith(printStylesheetAddress)) return {type: 'text/css', body: printStylesheet() + margins}
  if (logo !== undefined && pathname.endsWith(`/${logo.path}`))
    return {type: 'image/svg+xml', body: logo.body}
  const image = images.get(pathname.split('/').at(-1) ?? '')
  if (image !== undefined) return {type: image.type, body: image.bytes}
  const font = [...faces, ...paperFaces].map(cutOf).find(({name}) => pathname.endsWith(fontsFolder + name))
  return font === undefined ? null : {type: 'font/woff2', body: font.body}
}
