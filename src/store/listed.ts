import type {Format} from '../model/document.js'
import type {ShownImage} from '../model/image.js'
import type {Locale} from '../model/locale.js'
import type {Db} from './database.js'
import type {EditionState} from './editions.js'

/** An edition without its text, with what lists and addresses need. */
export interface ListedEdition {
  readonly id: string
  readonly communique: string
  readonly reference: string
  readonly category: string
  readonly source: Locale
  readonly revision: string
  readonly revisionHash: string
  readonly number: number
  readonly locale: Locale
  readonly state: EditionState
  readonly format: Format
  readonly title: string
  readonly hash: string
  readonly fields: Readonly<Record<string, string>>
  /** The front matter that its page shows; null where that of the original is shown. */
  readonly shown?: Readonly<Record<string, string>> | null
  /** How its units came to be, when that is known (`src/render/provenance.ts`). */
  readonly provenance: string | null
  /** Withdrawn for cause: no version of it may be read. */
  readonly sealed: boolean
  /** When the first edition of the communiqué in this locale came out; null before. */
  readonly issuedAt: Date | null
  readonly publishedAt: Date | null
  /** The images that it shows; null for none. */
  readonly images?: readonly ShownImage[] | null
}

/**
 * Give every edition that the site shows or showed, and the drafts of `revision` that a publisher approved while it is the
 * latest, without their texts. Of one communiqué they stand together, newest first.
 */
export async function listedEditions(db: Db, revision: string | null): Promise<readonly ListedEdition[]> {
  const {rows} = await db.query<ListedEdition & {id: string}>(
    `select edition.id, edition.communique, communique.reference, communique.category, communique.source,
       edition.revision, revision.hash as "revisionHash", revision.number, edition.locale, edition.state,
       revision.format, edition.title, edition.hash, edition.provenance, revision.fields, edition.shown, edition.sealed,
       edition.published_at as "publishedAt",
       shown.images,
       min(edition.published_at) over (partition by edition.communique, edition.locale) as "issuedAt"
     from edition join revision on revision.id = edition.revision join communique on communique.id = edition.communique
       left join (
         select revision_image.revision,
           jsonb_agg(jsonb_build_object('name', image.name, 'width', width, 'height', height) order by image.name) as images
         from revision_image join image on image.name = revision_image.image group by revision_image.revision
       ) as shown on shown.revision = edition.revision
     where edition.state <> 'draft' or (edition.revision = $1 and exists (select 1 from approval
       where approval.revision = edition.revision and approval.locale = edition.locale and approval.hash = edition.approved)
       and not exists (select 1 from revision as later
         where later.communique = edition.communique and later.number > revision.number))
     order by edition.communique desc, revision.number desc, edition.id desc`,
    [revision],
  )
  return rows
}

/** Give the texts of these editions, by edition. */
export async function textsOf(db: Db, editions: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const {rows} = await db.query<{id: string; text: string}>(
    'select id, text from edition where id = any($1::bigint[])',
    [editions],
  )
  return new Map(rows.map(({id, text}) => [id, text]))
}
