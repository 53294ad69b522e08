import {createHash} from 'node:crypto'
import {locales} from '../../src/model/locale.js'
import type {FeedItem} from '../../src/render/feeds/entry.js'
import type {Listed, Work} from '../../src/render/work.js'
import type {KeyedBody} from '../../src/store/bodies.js'
import type {KeptDocument} from '../../src/store/document-pages.js'
import type {Source} from '../../src/release/source.js'

const texts = {
  fr: (n: number, say: string) =>
    `# Communiqué numéro ${n}\n\nLa réunion de ${say} s’est tenue le 16 septembre 2025.\n`,
  ar: (n: number, say: string) => `# البلاغ رقم ${n}\n\nانعقد اجتماع ${say} يوم 16 شتنبر 2025.\n`,
  en: (n: number, say: string) =>
    `# Communiqué number ${n}\n\nThe meeting of ${say} was held on 16 September 2025.\n`,
}
const titles = {fr: 'Communiqué numéro', ar: 'البلاغ رقم', en: 'Communiqué number'}

/** Make `count` works of three editions; `say` gives a word of each one's text. */
export function siteOf(
  count: number,
  say: (n: number) => string = () => '12',
): {works: Work[]; source: Source} {
  const bodies = new Map<string, string>()
  const works = Array.from({length: count}, (_, index): Work => {
    const n = count - index
    const id = `c${String(n).padStart(5, '0')}`
    const issuedAt = new Date(Date.UTC(2020 + (n % 6), n % 12, 1 + (n % 28), 9)).toISOString()
    const editions = locales.map((locale): [typeof locale, Listed] => {
      const text = texts[locale](n, say(n))
      bodies.set(`${id}${locale}`, text)
      return [
        locale,
        {
          edition: `${id}${locale}`,
          hash: createHash('sha256').update(text).digest('hex'),
          revision: `${id}r1`,
          revisionHash: 'a'.repeat(64),
          id,
          reference: `2026-${n}`,
          locale,
          format: 'markdown',
          title: `${titles[locale]} ${n}`,
          category: 'communique',
          issuedAt,
          modifiedAt: issuedAt,
          version: 1,
          sourceLocale: 'fr',
          fields: {},
          notes: [],
        },
      ]
    })
    return {id, public: new Map(editions), withdrawn: [], versions: [], formerAddresses: []}
  })
  const items = new Map<string, FeedItem>()
  const bodiesKept = new Map<string, KeyedBody>()
  const documents = new Map<string, KeptDocument>()
  return {
    works,
    source: {
      bodies: async (keys) =>
        new Map([...bodiesKept].filter(([edition, {key}]) => keys.get(edition) === key)),
      keepBodies: async (fresh) => fresh.forEach((body) => bodiesKept.set(body.edition, body)),
      keptDocuments: async (keys) =>
        new Set([...documents].filter(([id, {key}]) => keys.get(id) === key).map(([id]) => id)),
      documents: async (ids) => new Map([...documents].filter(([id]) => ids.includes(id))),
      keepDocuments: async (fresh) => fresh.forEach((one) => documents.set(one.communique, one)),
      readPdf: () => new Uint8Array(),
      texts: async (ids) => new Map(ids.map((id) => [id, bodies.get(id) ?? ''])),
      items: async (keys) => new Map([...items].filter(([key]) => keys.includes(key))),
      keepItems: async (fresh) => fresh.forEach((item, key) => items.set(key, item)),
    },
  }
}
