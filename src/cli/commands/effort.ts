import {Command} from 'commander'
import {postEditFigures} from '../../commands/post-edit.js'
import {columns, print, type CommonOptions} from '../output.js'
import {withPorts} from '../with-ports.js'

const heading = ['month', 'engine', 'direction', 'segments', 'untouched', 'HTER', 'chrF']

/** `bayan effort` */
export const effortCommand = (): Command =>
  new Command('effort')
    .description('Tell how far reviewed texts went from the machine drafts, by engine, direction and month')
    .option('--since <month>', 'drafts of this month (YYYY-MM) and later')
    .action(async (options: CommonOptions & {since?: string}) => {
      const figures = await withPorts((ports) => postEditFigures(ports, options.since ?? null))
      const rows = figures.map((one) => [
        one.month,
        one.engine,
        `${one.source}→${one.target}`,
        String(one.segments),
        String(one.untouched),
        one.hter.toFixed(2),
        one.chrf.toFixed(2),
      ])
      print(options, figures, rows.length === 0 ? ['Nothing reviewed yet.'] : columns([heading, ...rows]))
    })
