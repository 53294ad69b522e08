import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {dirname, extname, join} from 'node:path'
import type {createBullBoard} from '@bull-board/api'
import type {Queue} from 'bullmq'
import type {BoardAnswer, QueueBoard} from '../ports.js'

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}
const assetPath = /^\/static\/[\w./-]+\.[a-z]+$/

type Adapter = Parameters<typeof createBullBoard>[0]['serverAdapter']
type Route = {readonly pattern: RegExp; readonly answer: Handler}
type Handler = (
  params: Readonly<Record<string, string>>,
  query: Readonly<Record<string, string>>,
) => Promise<{readonly status?: number; readonly body: unknown}>

/**
 * Open bull-board on some queues. Of its routes only those that read are taken over, and its queues are in its read-only
 * mode besides. Its page is ours: the one it brings asks for fonts elsewhere and has styles that our policy refuses.
 */
export async function openBoard(queues: readonly Queue[], basePath: string): Promise<QueueBoard> {
  const {createBullBoard} = await import('@bull-board/api')
  const {BullMQAdapter} = await import('@bull-board/api/bullMQAdapter')
  const folder = join(dirname(createRequire(import.meta.url).resolve('@bull-board/ui/package.json')), 'dist')
  const routes: Route[] = []
  const pages: RegExp[] = []
  let config: Parameters<Adapter['setUIConfig']>[0] = {}
  let known: Parameters<Adapter['setQueues']>[0] = new Map()
  const adapter: Adapter = {
    setQueues: (given) => {
      known = given
      return adapter
    },
    setViewsPath: () => adapter,
    setStaticPath: () => adapter,
    setErrorHandler: () => adapter,
    setUIConfig: (given) => {
      config = given
      return adapter
    },
    setEntryRoute: ({route}) => {
      pages.push(...[route].flat().map(patternOf))
      return adapter
    },
    setApiRoutes: (all) => {
      for (const {method, route, handler} of all) {
        if ([method].flat().join() !== 'get') continue
        const answer: Handler = async (params, query) => {
          const request = {queues: known, uiConfig: config, params, query, body: {}, headers: {}}
          return handler(request)
        }
        routes.push(...[route].flat().map((one) => ({pattern: patternOf(one), answer})))
      }
      return adapter
    },
  }
  const board = queues.map((queue) => new BullMQAdapter(queue, {readOnlyMode: true}))
  createBullBoard({
    queues: board,
    serverAdapter: adapter,
    options: {uiConfig: {boardTitle: 'Bayan', locale: {lng: 'en'}}},
  })
  const index = await readFile(join(folder, 'index.ejs'), 'utf8')
  const page = pageOf(index, basePath, config)

  return {
    async get(path, query) {
      if (pages.some((pattern) => pattern.test(path)))
        return {status: 200, type: 'text/html; charset=utf-8', body: page}
      if (assetPath.test(path) && !path.includes('..')) return fileAt(join(folder, path))
      for (const {pattern, answer} of routes) {
        const match = pattern.exec(path)
        if (!match) continue
        const {status = 200, body} = await answer(decoded(match.groups ?? {}), query)
        return {status, type: 'application/json; charset=utf-8', body: JSON.stringify(body)}
      }
      return null
    },
  }
}

/** Turn `/queue/:name` into a pattern with a group for each name. */
const patternOf = (route: string): RegExp =>
  new RegExp(`^${route.replace(/:(\w+)/g, (_, name: string) => `(?<${name}>[^/]+)`)}$`)

const decoded = (params: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, decodeURIComponent(value)]))

async function fileAt(path: string): Promise<BoardAnswer | null> {
  const body = await readFile(path).catch(() => null)
  return body && {status: 200, type: types[extname(path)] ?? 'application/octet-stream', body}
}

/** Write the page around the scripts and the style sheet that the packaged one names. */
function pageOf(index: string, basePath: string, config: object): string {
  const styles = [...index.matchAll(/href="(static\/css\/[\w.-]+\.css)"/g)].map(([, href]) => href)
  const scripts = [...index.matchAll(/src="(static\/js\/[\w.-]+\.js)"/g)].map(([, src]) => src)
  return `<!doctype html>
<html lang="en" dir="ltr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">
<base href="${basePath}"><title>Bayan</title>
${styles.map((href) => `<link rel="stylesheet" href="${href}">`).join('\n')}</head>
<body><script id="__UI_CONFIG__" type="application/json">${JSON.stringify(config).replaceAll('<', '\\u003c')}</script>
<div id="root"></div>
${scripts.map((src) => `<script defer src="${src}"></script>`).join('\n')}</body></html>
`
}
