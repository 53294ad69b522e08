import {writeMemoryCsv, writeTermsCsv} from '../interchange/csv/write-csv.js'
import {writeTbx} from '../interchange/tbx/write-tbx.js'
import {writeTmx} from '../interchange/tmx/write-tmx.js'
import type {Ports} from '../pipeline/ports.js'
import {exportUnits} from '../store/memory/export-units.js'
import {exportConcepts} from '../store/terms/export-concepts.js'
import type {MemoryFormat} from './import-memory.js'
import type {TermFormat} from './import-terms.js'

/** Write the memory of some categories (null: all of it), piece by piece. */
export function exportMemory(
  {pool}: Pick<Ports, 'pool'>,
  format: MemoryFormat,
  categories: readonly string[] | null = null,
): AsyncIterable<string> {
  const units = exportUnits(pool, categories)
  return format === 'tmx' ? writeTmx(units) : writeMemoryCsv(units)
}

/** Write the whole termbase, piece by piece. */
export const exportTerms = ({pool}: Pick<Ports, 'pool'>, format: TermFormat): AsyncIterable<string> =>
  format === 'tbx' ? writeTbx(exportConcepts(pool)) : writeTermsCsv(exportConcepts(pool))
