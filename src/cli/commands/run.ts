import {Command} from 'commander'
import {migrateAll} from '../../compose.js'
import {readConfig} from '../../config.js'
import {openPool} from '../../store/database.js'
import {print, type CommonOptions} from '../output.js'
import {openDatabase} from '../with-ports.js'

// The server and the workers are loaded when they are asked for: the other commands begin a second sooner without.
const running = () => import('../run.js')

/** `bayan start`, `serve`, `worker` and `migrate` */
export const runCommands = (): Command[] => [
  new Command('start')
    .description(
      'Everything in one process: private database, server, workers; samples when the store is empty',
    )
    .option('--no-samples', 'leave an empty store empty')
    .action(async (options: {samples: boolean}) => (await running()).start(options.samples)),
  new Command('serve')
    .description('The HTTP server alone')
    .action(async () => (await running()).serveUntilStopped()),
  new Command('worker')
    .description('One worker: intake, translate, publish, pdf, copy, mail, nightly, sweep, or all')
    .argument('<name>')
    .action(async (name: string) => (await running()).work(name)),
  new Command('migrate').description('Bring the tables up to date').action(async (options: CommonOptions) => {
    const config = readConfig(process.env)
    const database = await openDatabase(config)
    const pool = openPool(database.url, 2)
    try {
      const done = await migrateAll({config, pool})
      print(options, {migrations: done}, done.length === 0 ? ['Up to date.'] : done)
    } finally {
      await pool.end()
      await database.close()
    }
  }),
]
