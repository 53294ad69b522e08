import {createReadStream, createWriteStream} from 'node:fs'
import {basename, extname} from 'node:path'
import {pipeline} from 'node:stream/promises'
import {Command} from 'commander'
import {exportTerms} from '../../commands/export-resources.js'
import {importTerms, termFormats, type TermFormat} from '../../commands/import-terms.js'
import {actor, print, type CommonOptions} from '../output.js'
import {formatOf, progressOn, readable, sayRefusals} from '../transfer.js'
import {withPorts} from '../with-ports.js'

/** `bayan terms import|export` */
export const termsCommand = (): Command =>
  new Command('terms').description('The termbase').addCommand(importCommand()).addCommand(exportCommand())

const importCommand = (): Command =>
  new Command('import')
    .description('Import TBX or CSV')
    .argument('<file>')
    .action(async (file: string, options: CommonOptions) => {
      const format = formatOf<TermFormat>(termFormats, extname(file))
      await readable(file)
      const report = await withPorts((ports) =>
        importTerms(
          ports,
          {bytes: createReadStream(file), format, origin: basename(file), by: actor(options)},
          progressOn('concepts'),
        ),
      )
      print(options, report, [
        `${report.counts.concepts} concepts, ${report.refusedCount} refused.`,
        ...sayRefusals(report),
      ])
    })

const exportCommand = (): Command =>
  new Command('export')
    .description('Export TBX v3 or CSV, by the ending of the file')
    .argument('<file>')
    .action(async (file: string, options: CommonOptions) => {
      const format = formatOf<TermFormat>(termFormats, extname(file))
      await withPorts((ports) => pipeline(exportTerms(ports, format), createWriteStream(file)))
      print(options, {file}, [`Written to ${file}.`])
    })
