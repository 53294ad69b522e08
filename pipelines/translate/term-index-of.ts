import {facts} from '../../locales/index.js'
import {buildTermIndex, type TermIndex} from '../../src/leverage/term-index.js'
import type {Locale} from '../../src/model/locale.js'
import type {Db} from '../../src/store/database.js'
import {allConcepts, termbaseVersion} from '../../src/store/terms/export-concepts.js'

interface Kept {
  readonly version: string
  readonly indexes: Map<Locale, TermIndex>
}

/** The indexes of the present termbase, by the store they were read from. */
const kept = new WeakMap<Db, Kept>()

/** Give the term index of a locale; it is built once for each version of the termbase. */
export async function termIndexOf(db: Db, locale: Locale): Promise<TermIndex> {
  const found = kept.get(db)
  if (found && found.version === (await termbaseVersion(db))) {
    const index = found.indexes.get(locale)
    if (index) return index
  }
  const {version, concepts} = await allConcepts(db)
  const index = buildTermIndex(concepts, facts[locale])
  const indexes = found?.version === version ? found.indexes : new Map<Locale, TermIndex>()
  kept.set(db, {version, indexes: indexes.set(locale, index)})
  return index
}
