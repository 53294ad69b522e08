// A process that holds a PostgreSQL until it is told to stop: node --import tsx hold-postgres.ts <folder> [way]
import {startPostgres, type Way} from '../../src/postgres/start.js'

const [, , folder = '', way] = process.argv
try {
  const ways = way === undefined ? {} : {ways: [way as Way]}
  const postgres = await startPostgres({folder, durable: false, ...ways})
  console.log(JSON.stringify({url: postgres.url, pid: postgres.pid(), way: postgres.way}))
  process.once('SIGTERM', () => void postgres.stop().then(() => process.exit(0)))
  process.stdin.resume()
} catch (error) {
  console.log(JSON.stringify({error: (error as Error).message}))
  process.exit(1)
}
