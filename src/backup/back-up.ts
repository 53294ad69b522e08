import {copyFile, mkdir, rename, rm} from 'node:fs/promises'
import {join, relative, resolve, sep} from 'node:path'
import type {Config} from '../config.js'
import {BayanError} from '../errors.js'
import {backUpCluster} from '../postgres/back-up.js'
import {copyTree} from './copy-tree.js'

/** A backup that was made. */
export interface Backup {
  readonly path: string
  readonly bytes: number
}

/**
 * Copy the whole data folder below `folder`, under the time, while Bayan works on: the database as it was, keys, PDFs, reports
 * and the site. Models are left out: they are brought again. What it makes is a data folder (`BAYAN_FOLDER`). It is
 * whole or not there. Throws `backup_elsewhere`, `request_invalid`, `backup_failed`.
 */
export async function backUp(
  config: Pick<Config, 'databaseUrl' | 'folder' | 'modelsFolder'>,
  url: string,
  folder: string,
  now: Date,
): Promise<Backup> {
  if (config.databaseUrl !== null) throw new BayanError('backup_elsewhere', {place: config.folder})
  const target = resolve(folder)
  if (isWithin(config.folder, target))
    throw new BayanError('request_invalid', {place: target, reason: `within ${config.folder}`})
  const name = now.toISOString().replace(/\.\d+/u, '').replaceAll(':', '')
  const draft = join(target, `.${name}.draft`)
  try {
    const bytes = await copyAll(config, url, draft)
    const path = join(target, name)
    await rename(draft, path)
    return {path, bytes}
  } catch (error) {
    await rm(draft, {recursive: true, force: true})
    throw error
  }
}

async function copyAll(
  {folder, modelsFolder}: Pick<Config, 'folder' | 'modelsFolder'>,
  url: string,
  draft: string,
): Promise<number> {
  await mkdir(join(draft, 'pg'), {recursive: true, mode: 0o700})
  // The database first: what it speaks of was written before it.
  const cluster = await backUpCluster(url, join(draft, 'pg', 'data'))
  await copyFile(join(folder, 'pg', 'password'), join(draft, 'pg', 'password'))
  const models = relative(folder, modelsFolder)
  return cluster + (await copyTree(folder, draft, (path) => ['pg', 'lock', models].includes(path)))
}

const isWithin = (outer: string, inner: string): boolean =>
  inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : `${outer}${sep}`)
