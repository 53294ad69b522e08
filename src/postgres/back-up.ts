import {readdir, writeFile} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import pg from 'pg'
import {copyTree} from '../backup/copy-tree.js'
import {BayanError} from '../errors.js'

// PostgreSQL 18, 25.3.4.2 "Backing Up The Data Directory": what need not or must not be copied.
const leftOut = new Set(['postmaster.pid', 'postmaster.opts', 'pg_internal.init'])
const emptied = new Set([
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
])

/**
 * Copy the cluster of a running server of ours into `data`, by PostgreSQL's own low-level interface (25.3.4): whoever starts
 * a server on it sees all that was committed before this call. Answers how many bytes. Throws `backup_failed` when the
 * log that the copy needs was already written over.
 */
export async function backUpCluster(url: string, data: string): Promise<number> {
  const client = new pg.Client({connectionString: url})
  await client.connect()
  try {
    const {rows} = await client.query<{data_directory: string}>('show data_directory')
    const from = rows[0]?.data_directory ?? ''
    await client.query(`select pg_backup_start('bayan', fast => true)`)
    const bytes = await copyTree(from, data, isLeftOut)
    const label = await stop(client)
    await writeFile(join(data, 'backup_label'), label, {mode: 0o600})
    return bytes + (await copyLog(join(from, 'pg_wal'), join(data, 'pg_wal'), label))
  } finally {
    await client.end() // a backup that was not stopped ends with its session
  }
}

const isLeftOut = (path: string): boolean =>
  leftOut.has(basename(path)) || basename(path).startsWith('pgsql_tmp') || emptied.has(dirname(path))

async function stop(client: pg.Client): Promise<string> {
  const {rows} = await client.query<{labelfile: string}>(
    'select labelfile from pg_backup_stop(wait_for_archive => false)',
  )
  return rows[0]?.labelfile ?? ''
}

/** Copy the write-ahead log from where the backup began. */
async function copyLog(from: string, to: string, label: string): Promise<number> {
  const first = /^START WAL LOCATION: \S+ \(file ([0-9A-F]{24})\)$/mu.exec(label)?.[1] ?? ''
  const isNeeded = (name: string): boolean => /^[0-9A-F]{24}$/u.test(name) && name >= first
  if (!(await readdir(from)).includes(first))
    throw new BayanError('backup_failed', {place: from, reason: `no ${first}`})
  return copyTree(from, to, (name) => !isNeeded(name))
}
