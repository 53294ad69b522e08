import {spawn, spawnSync, type ChildProcess} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {mkdir, mkdtemp, rm, symlink, writeFile} from 'node:fs/promises'
import {createServer, type AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import type {SiteFile} from '../../src/ports.js'
import {contentSecurityPolicy, scriptedSecurityPolicy} from '../../src/render/page/head.js'
import {webCopy} from '../../src/release/copies.js'
import {until} from '../helpers/until.js'
import {facts} from '../../locales/index.js'
import {renderRedirect} from '../../src/render/page/render-notice.js'
import {filesOf, site} from './site.js'
import {whole} from './whole.js'

const isThere = spawnSync('nginx', ['-v']).status === 0
if (!isThere) console.warn('skipped: nginx is not installed (apt install nginx-light)')

const given = readFileSync(new URL('../../docker/site.conf', import.meta.url), 'utf8')

/** Our configuration as it stands, but for the port and the place of the site; and a server that has it below a path. */
const configuration = (folder: string, port: number, outer: number): string => `
daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes 1;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events {}
http {
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  access_log off;
  client_body_temp_path ${folder}/t1; proxy_temp_path ${folder}/t2; fastcgi_temp_path ${folder}/t3;
  uwsgi_temp_path ${folder}/t4; scgi_temp_path ${folder}/t5;
${given.replace('listen 80;', `listen 127.0.0.1:${port};`).replace('/data/site/current', `${folder}/current`).replace('/etc/nginx/moved', `${folder}/moved`)}
  server {
    listen 127.0.0.1:${outer};
    location /press/ { proxy_pass http://127.0.0.1:${port}/; }
  }
}
`

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const {port} = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

;(isThere ? describe : describe.skip)('docker/site.conf in nginx', () => {
  let folder: string
  let base: string
  let outerBase: string
  let child: ChildProcess
  let files: ReadonlyMap<string, SiteFile['body']>
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bayan-nginx-'))
    files = await filesOf(whole)
    for (const [path, body] of files) {
      const file = join(folder, 'releases', 'one', path)
      await mkdir(dirname(file), {recursive: true})
      await writeFile(file, body)
    }
    await symlink(join('releases', 'one'), join(folder, 'current'))
    const port = await freePort()
    const outer = await freePort()
    base = `http://127.0.0.1:${port}`
    outerBase = `http://127.0.0.1:${outer}/press`
    await writeFile(join(folder, 'nginx.conf'), configuration(folder, port, outer))
    child = spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-p', folder], {stdio: 'inherit'})
    await until(() =>
      fetch(base).then(
        () => true,
        () => false,
      ),
    )
  }, 120_000)
  afterAll(async () => {
    child.kill('SIGTERM')
    await rm(folder, {recursive: true, force: true})
  })

  const ask = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(base + encodeURI(path), {redirect: 'manual', ...init})
    return {
      status: answer.status,
      type: answer.headers.get('content-type'),
      location: answer.headers.get('location'),
      cache: answer.headers.get('cache-control'),
      policy: answer.headers.get('content-security-policy'),
      sniff: answer.headers.get('x-content-type-options'),
      text: await answer.text(),
    }
  }

  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/ar/', 'text/html; charset=utf-8'],
    ['/ar/feed.atom', 'application/atom+xml; charset=utf-8'],
    ['/ar/feed.rss', 'application/rss+xml; charset=utf-8'],
    ['/ar/feed.json', 'application/json'],
    ['/ar/موضوع/communique/feed.json', 'application/json'],
    ['/sitemap.xml', 'text/xml; charset=utf-8'],
    ['/assets/bayan.css', 'text/css; charset=utf-8'],
    ['/assets/search/search-page.js', 'application/javascript; charset=utf-8'],
  ])('%s is %s', async (path, type) => {
    const answer = await ask(path)
    expect([answer.status, answer.type, answer.sniff]).toEqual([200, type, 'nosniff'])
  })

  test('a withdrawn document is 410 with its reason, at every address of it', async () => {
    for (const path of ['/ar/c00001/', '/ar/2025/مسحوب-c00001/', '/ar/c00001']) {
      const answer = await ask(path)
      expect([path, answer.status, answer.type]).toEqual([path, 410, 'text/html; charset=utf-8'])
      expect(answer.text).toContain('سُحبت هذه الوثيقة من طرف السلطة التي نشرتها.')
      expect(answer.policy).toBe(contentSecurityPolicy)
    }
  })

  test('an address of an id alone leads on by itself', async () => {
    const {status, text} = await ask('/fr/c00002/')
    expect(status).toBe(200)
    expect(text).toMatch(/http-equiv="refresh" content="0; url=\/fr\/2026\/lancement-/u)
  })

  test('nothing there is 404 in the language of the address', async () => {
    expect(await ask('/ar/لا-شيء/')).toMatchObject({
      status: 404,
      text: expect.stringContaining('lang="ar-MA"'),
    })
    expect(await ask('/en/nothing')).toMatchObject({
      status: 404,
      text: expect.stringContaining('lang="en-GB"'),
    })
    expect(await ask('/xx')).toMatchObject({status: 404, text: expect.stringContaining('lang="fr"')})
  })

  test('folders are not listed, and nothing outside is served', async () => {
    expect((await ask('/assets/')).status).toBe(404)
    expect((await ask('/assets/fonts/')).status).toBe(404)
    expect((await ask('/..%2f..%2fnginx.conf')).status).toBeGreaterThanOrEqual(400)
    expect((await ask('/', {method: 'POST'})).status).toBe(405)
  })

  test('below a path of another server it answers as it does alone', async () => {
    const from = async (path: string) => {
      const answer = await fetch(outerBase + encodeURI(path), {redirect: 'manual'})
      const policy = answer.headers.get('content-security-policy')
      return {status: answer.status, policy, text: await answer.text()}
    }
    for (const path of ['/', '/ar/c00001/', '/ar/c00001', '/en/nothing', '/ar/search/', '/fr/c00002/']) {
      const {status, policy, text} = await ask(path)
      expect([path, await from(path)]).toEqual([path, {status, policy, text}])
    }
  })

  test('search pages alone may run scripts', async () => {
    expect((await ask('/ar/search/')).policy).toBe(scriptedSecurityPolicy)
    expect((await ask('/ar/search')).status).toBeLessThan(400)
    expect((await ask('/ar/')).policy).toBe(contentSecurityPolicy)
  })

  test('every file is served byte for byte, as bayan verify asks for it', async () => {
    const copy = webCopy(base)
    for (const [path, body] of files) {
      const got = await copy.read(path)
      expect([path, got !== null && Buffer.from(got).equals(Buffer.from(body as Uint8Array))]).toEqual([
        path,
        true,
      ])
    }
  }, 60_000)

  test('an address of an id alone, and one of a former title, answer 301 once nginx knows', async () => {
    const old = join(folder, 'releases', 'one', 'ar', '2026', 'عنوان-قديم-c00002', 'index.html')
    await mkdir(dirname(old), {recursive: true})
    await writeFile(old, renderRedirect('ar', '/ar/2026/عنوان-c00002/', site, facts))
    const script = fileURLToPath(new URL('../../docker/site-moved.sh', import.meta.url))
    const {stdout} = spawnSync('sh', [script, 'map', join(folder, 'current')])
    await writeFile(join(folder, 'moved.map'), stdout)
    child.kill('SIGHUP')
    await until(async () => (await ask('/ar/c00002/')).status === 301)
    expect(await ask('/fr/c00002/')).toMatchObject({
      status: 301,
      location: '/fr/2026/lancement-du-programme-connect-2024-2027-avec-l-onudc-c00002/',
      cache: 'max-age=0, must-revalidate',
    })
    expect(await ask('/ar/2026/عنوان-قديم-c00002/')).toMatchObject({
      status: 301,
      location: encodeURI('/ar/2026/عنوان-c00002/'),
    })
    expect((await ask('/ar/c00001/')).status).toBe(410)
    expect((await ask('/ar/')).status).toBe(200)
    const led = await fetch(`${base}/ar/c00002/`)
    expect([led.status, decodeURI(led.url)]).toEqual([
      200,
      `${base}/ar/2026/إطلاق-برنامج-connect-2024-2027-بشراكة-مع-onudc-c00002/`,
    ])
  })

  test('a new release is seen at the next request', async () => {
    await mkdir(join(folder, 'releases', 'two', 'fr'), {recursive: true})
    await writeFile(join(folder, 'releases', 'two', 'fr', 'index.html'), 'two')
    await symlink(join('releases', 'two'), join(folder, '.next'))
    spawnSync('mv', ['-T', join(folder, '.next'), join(folder, 'current')])
    expect((await ask('/fr/')).text).toBe('two')
  })
})
