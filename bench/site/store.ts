import {createHash} from 'node:crypto'
import type {Pool} from 'pg'
import {locales, type Locale} from '../../src/model/locale.js'
import {categoryOf, idOf, issuedAt, pageOf} from './content.js'

const batch = 500
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Put `count` published communiqués in three locales into the store. */
export async function fillStore(pool: Pool, count: number): Promise<void> {
  await pool.query('truncate communique cascade; truncate rendering; truncate release cascade')
  for (let from = 1; from <= count; from += batch) {
    const rows = Array.from({length: Math.min(batch, count - from + 1)}, (_, index) => {
      const n = from + index
      const {title, text} = pageOf('fr', n)
      return {
        n,
        id: idOf(n),
        title,
        text,
        hash: hashOf(text),
        category: categoryOf(n),
        at: issuedAt(n, count),
      }
    })
    const json = JSON.stringify(rows)
    await pool.query(
      `insert into communique (id, reference, source, category, confidentiality, policy, created_by)
       select id, '2025-' || n, 'fr', category, 'public', 'together', 'bench'
       from jsonb_to_recordset($1) as r(n int, id text, category text)`,
      [json],
    )
    await pool.query(
      `insert into revision (id, communique, number, format, text, hash, title, created_by)
       select id || 'r1', id, 1, 'markdown', text, hash, title, 'bench'
       from jsonb_to_recordset($1) as r(id text, text text, hash text, title text)`,
      [json],
    )
    const editions = rows.flatMap(({n, id, at}) =>
      locales.map((locale) => {
        const {title, text} = pageOf(locale, n)
        return {id, locale, title, text, hash: hashOf(text), at}
      }),
    )
    await pool.query(
      `insert into edition (communique, revision, locale, state, title, text, hash, published_at)
       select id, id || 'r1', locale, 'published', title, text, hash, at
       from jsonb_to_recordset($1) as r(id text, locale text, title text, text text, hash text, at timestamptz)`,
      [JSON.stringify(editions)],
    )
  }
  await pool.query('analyze')
}

/** Put a sentence at the end of communiqué `n`, in every locale. */
export async function editStore(pool: Pool, n: number, edit: string): Promise<void> {
  for (const locale of locales satisfies readonly Locale[]) {
    const {text} = pageOf(locale, n, edit)
    await pool.query('update edition set text = $3, hash = $4 where communique = $1 and locale = $2', [
      idOf(n),
      locale,
      text,
      hashOf(text),
    ])
  }
}
