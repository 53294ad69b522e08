import {execFile} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'
import {expect, test} from '@jest/globals'
import {latestVersion} from '../../src/queue/migrate.js'
import {openPool} from '../../src/store/database.js'
import {freshDatabase} from '../helpers/database.js'

const bin = fileURLToPath(new URL('../../bin/bayan.mjs', import.meta.url))

test('`bayan migrate` makes the tables of an empty database, those of the queue too, once', async () => {
  const database = await freshDatabase()
  const pool = openPool(database.url, 1)
  try {
    await pool.query('drop schema bullmq cascade; drop schema public cascade; create schema public')
    const migrate = async () => {
      const env = {...process.env, DATABASE_URL: database.url}
      return (await promisify(execFile)(process.execPath, [bin, 'migrate'], {env})).stdout.split('\n')
    }
    expect((await migrate())[0]).toBe('0001-core.sql')
    expect(await migrate()).toEqual(['Up to date.', ''])
    const {rows} = await pool.query('select max(version) as version from bullmq.migration')
    expect(rows).toEqual([{version: latestVersion}])
  } finally {
    await pool.end()
    await database.drop()
  }
})
