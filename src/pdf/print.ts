import type {Browser} from 'playwright-core'
import {fontsFolder} from '../render/fonts/fonts.js'
import {cutOf, faceRule} from '../render/fonts/fonts.js'
import {faces, paperFaces} from '../render/fonts/faces.js'
import {printStylesheetAddress, stylesheetAddress} from '../render/style/addresses.js'
import {printStylesheet, stylesheet} from '../render/style/stylesheet.js'
import type {StoredImage} from '../store/images.js'
import type {Site} from '../render/site.js'

const printTimeoutMs = 30_000
const origin = 'https://print.invalid'

/** On paper Arabic is set in Amiri, whose words can be found again in the text of the PDF; pages are numbered. */
const paper = (): string =>
  paperFaces
    .map(cutOf)
    .map(({face, name, range}) => faceRule(face, `fonts/${name}`, range))
    .join('') +
  `:root { --arabic: "Source Serif 4", "Amiri", serif; }
@page { size: A4; @bottom-center { content: "\\2066" counter(page) " / " counter(pages) "\\2069"; font: 9pt "Source Serif 4", serif; } }
`

/** Print a page of the site to a tagged, outlined PDF. No script runs and nothing is asked of any network. */
export async function print(
  browser: Browser,
  html: string,
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
        pathname === '/' ? {type: 'text/html; charset=utf-8', body: html} : fileOf(pathname, site, images)
      if (file === null) return route.abort()
      return route.fulfill({contentType: file.type, body: Buffer.from(file.body as Uint8Array)})
    })
    await page.goto(`${origin}/`, {waitUntil: 'load'})
    return await page.pdf({tagged: true, outline: true, preferCSSPageSize: true, printBackground: true})
  } finally {
    await context.close()
  }
}

function fileOf(
  pathname: string,
  {css = '', logo}: Pick<Site, 'css' | 'logo'>,
  images: ReadonlyMap<string, StoredImage>,
): {readonly type: string; readonly body: string | Uint8Array} | null {
  if (pathname.endsWith(stylesheetAddress)) return {type: 'text/css', body: stylesheet() + css}
  if (pathname.endsWith(printStylesheetAddress)) return {type: 'text/css', body: printStylesheet() + paper()}
  if (logo !== undefined && pathname.endsWith(`/${logo.path}`))
    return {type: 'image/svg+xml', body: logo.body}
  const image = images.get(pathname.split('/').at(-1) ?? '')
  if (image !== undefined) return {type: image.type, body: image.bytes}
  const font = [...faces, ...paperFaces].map(cutOf).find(({name}) => pathname.endsWith(fontsFolder + name))
  return font === undefined ? null : {type: 'font/woff2', body: font.body}
}
