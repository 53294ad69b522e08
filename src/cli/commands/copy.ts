import {Command} from 'commander'
import {BayanError} from '../../errors.js'
import {copySite, doubtMirror} from '../../release/copy-site.js'
import {exclusively} from '../../store/database.js'
import {print, type CommonOptions} from '../output.js'
import {withPorts} from '../with-ports.js'

/** `bayan copy` */
export const copyCommand = (): Command =>
  new Command('copy')
    .description('Bring the bucket to what readers of the site see now')
    .option('--anew', 'write every file again, and remove what the bucket has besides')
    .action(async (options: CommonOptions & {anew?: boolean}) => {
      const copied = await withPorts((ports) =>
        exclusively(ports.pool, 'copy', async () => {
          if (ports.mirror === null)
            throw new BayanError('config_invalid', {place: 'BAYAN_BUCKET', reason: 'missing'})
          if (options.anew === true) await doubtMirror(ports.mirror, ports.pool)
          return copySite(ports)
        }),
      )
      print(options, copied ?? {}, [
        copied === null
          ? 'There is no release yet.'
          : `${copied.mirror} holds release ${copied.release}: ${copied.sent} files sent, ${copied.removed} removed.`,
      ])
    })
