import type {Page} from 'playwright-core'
import type {SiteFile} from '../../src/ports.js'
import {policyOf} from '../../src/render/page/head.js'
import {fileOf} from '../../src/render/address.js'

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
}

/** Answer a page's requests with the files of a site; answers the paths asked for, and those refused. */
export async function serve(page: Page, files: ReadonlyMap<string, SiteFile['body']>): Promise<string[]> {
  const asked: string[] = []
  await page.route('**/*', (route) => {
    const url = new URL(route.request().url())
    asked.push(url.href)
    const path = fileOf(decodeURI(url.pathname))
    const body = files.get(path)
    if (url.hostname !== 'www.example.ma' || body === undefined) return route.fulfill({status: 404, body: ''})
    const contentType = types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
    const headers = {'content-type': contentType, 'content-security-policy': policyOf(path)}
    return route.fulfill({headers, body: Buffer.from(body as Uint8Array)})
  })
  return asked
}
