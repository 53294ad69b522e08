import {createHash} from 'node:crypto'
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {folderChannel} from '../src/channel/folder.js'
import {locales, type Locale} from '../src/model/locale.js'
import {openSigner} from '../src/release/keys.js'
import {siteChange} from '../src/release/site-change.js'
import type {FeedItem} from '../src/render/feeds/entry.js'
import type {Listed, Work} from '../src/render/work.js'

/** `npx tsx bench/release.ts [documents=300]`: full build, nothing changed, one document changed, beside a bare writing loop. */
const documents = Number(process.argv[2] ?? 300)
const years = 10
const paragraph: Readonly<Record<Locale, string>> = {
  fr: 'La réunion s’est tenue à Rabat le 16 septembre 2025 en présence de 12 participants venus de la région.',
  ar: 'انعقد الاجتماع بالرباط يوم 16 شتنبر 2025 بحضور 12 مشاركا من الجهة ومن CONNECT وشركائها الدوليين.',
  en: 'The meeting was held in Rabat on 16 September 2025 in the presence of 12 participants of the region.',
}
const titles = {fr: 'Communiqué numéro', ar: 'البلاغ رقم', en: 'Communiqué number'}
const site = {
  baseUrl: 'https://press.example',
  siteName: {fr: 'Communiqués', ar: 'بلاغات', en: 'Releases'},
  authority: {fr: 'Commission', ar: 'اللجنة', en: 'Commission'},
  defaultLocale: 'fr' as const,
}

const textOf = (locale: Locale, n: number, edit: string): string =>
  `# ${titles[locale]} ${n}\n\n${Array.from({length: 20}, () => paragraph[locale]).join('\n\n')}\n\n${edit}\n`

function workOf(n: number, edit: string): Work {
  const id = `c${String(n).padStart(5, '0')}`
  const at = new Date(
    Date.UTC(2016 + Math.floor((n * years) / (documents + 1)), n % 12, 1 + (n % 28)),
  ).toISOString()
  const edition = (locale: Locale): Listed => ({
    edition: `${locale}:${n}:${edit}`,
    hash: createHash('sha256').update(`${locale}${n}${edit}`).digest('hex'),
    revision: `${id}r1`,
    revisionHash: id,
    id,
    reference: `r-${n}`,
    locale,
    format: 'markdown',
    title: `${titles[locale]} ${n}`,
    category: 'communique',
    issuedAt: at,
    modifiedAt: at,
    version: 1,
    sourceLocale: 'fr',
    fields: {},
    notes: [],
  })
  return {
    id,
    public: new Map(locales.map((locale) => [locale, edition(locale)])),
    withdrawn: [],
    versions: [],
    formerAddresses: [],
  }
}

const items = new Map<string, FeedItem>()
const source = {
  texts: async (ids: readonly string[]) =>
    new Map(
      ids.map((id) => {
        const [locale = 'fr', n = '0', edit = ''] = id.split(':')
        return [id, textOf(locale as Locale, Number(n), edit)]
      }),
    ),
  items: async (keys: readonly string[]) => new Map([...items].filter(([key]) => keys.includes(key))),
  keepItems: async (fresh: ReadonlyMap<string, FeedItem>) =>
    fresh.forEach((item, key) => items.set(key, item)),
}

const root = await mkdtemp(join(tmpdir(), 'bayan-bench-'))
const channel = folderChannel(join(root, 'site'))
const signer = await openSigner(root)
const bodies: {path: string; body: string | Uint8Array}[] = []
let peakMb = 0

async function build(name: string, edits: ReadonlyMap<number, string>, keepBodies = false): Promise<number> {
  const works = Array.from({length: documents}, (_, i) =>
    workOf(documents - i, edits.get(documents - i) ?? ''),
  )
  const [cpu, begin] = [process.cpuUsage(), performance.now()]
  const shown = await channel.current()
  const change = siteChange(
    {works, site, signer, source, mayGo: async () => undefined},
    shown === null ? null : await channel.record(shown),
  )
  let files = 0
  const put = (async function* () {
    for await (const file of change.put) {
      files += 1
      if (keepBodies) bodies.push(file)
      yield file
    }
  })()
  await channel.switch({...change, put})
  const {user, system} = process.cpuUsage(cpu)
  const seconds = (performance.now() - begin) / 1000
  peakMb = Math.max(peakMb, process.memoryUsage().rss / 2 ** 20)
  console.log(
    `${name.padEnd(34)} ${seconds.toFixed(2).padStart(8)} s  ${((user + system) / 1e6).toFixed(2).padStart(7)} CPU s  ${files} files written`,
  )
  return seconds
}

const full = await build('full build', new Map())
console.log(
  `${Math.round((documents * locales.length) / full)} pages a second, peak ${Math.round(peakMb)} MB`,
)
await build('nothing changed', new Map())
const edits = new Map<number, string>()
for (let round = 1; round <= 6; round += 1) {
  edits.set(Math.ceil((round * documents) / 7), `round ${round}`)
  await build(`one document changed (${round})`, edits)
}
await rm(join(root, 'site'), {recursive: true})
await build('full build again', edits, true)
const begin = performance.now()
for (const {path, body} of bodies) {
  await mkdir(dirname(join(root, 'loop', path)), {recursive: true})
  await writeFile(join(root, 'loop', path), body)
}
const loop = (performance.now() - begin) / 1000
console.log(`${'a loop that only writes the files'.padEnd(34)} ${loop.toFixed(2).padStart(8)} s`)
console.log(`full build ÷ bare loop: ${(full / loop).toFixed(1)}`)
await rm(root, {recursive: true})
