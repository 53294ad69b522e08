import {Command} from 'commander'
import {backUp} from '../../backup/back-up.js'
import {readConfig} from '../../config.js'
import {print, type CommonOptions} from '../output.js'
import {openDatabase} from '../with-ports.js'

/** `bayan backup` */
export const backupCommand = (): Command =>
  new Command('backup')
    .description('Copy the data folder, database included, into a folder, while Bayan works on')
    .argument('<folder>', 'where copies go, each under its time')
    .action(async (folder: string, options: CommonOptions) => {
      const config = readConfig({BAYAN_LOG_LEVEL: 'error', ...process.env})
      const database = await openDatabase(config)
      try {
        const made = await backUp(config, database.url, folder, new Date())
        print(options, made, [
          `${made.path} (${(made.bytes / 1e6).toFixed(0)} MB)`,
          `To go back to it, stop Bayan and start it on a copy: BAYAN_FOLDER=<copy> npm start`,
        ])
      } finally {
        await database.close()
      }
    })
