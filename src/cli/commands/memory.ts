import {createReadStream, createWriteStream} from 'node:fs'
import {basename, extname} from 'node:path'
import {pipeline} from 'node:stream/promises'
import {Command} from 'commander'
import {exportMemory} from '../../commands/export-resources.js'
import {importMemory, memoryFormats, type MemoryFormat} from '../../commands/import-memory.js'
import {actor, print, type CommonOptions} from '../output.js'
import {formatOf, progressOn, readable, sayRefusals} from '../transfer.js'
import {withPorts} from '../with-ports.js'
import {alignCommand} from './align.js'

/** `bayan memory import|export|align` */
export const memoryCommand = (): Command =>
  new Command('memory')
    .description('The translation memory')
    .addCommand(importCommand())
    .addCommand(exportCommand())
    .addCommand(alignCommand())

const importCommand = (): Command =>
  new Command('import')
    .description('Import TMX or CSV')
    .argument('<file>')
    .action(async (file: string, options: CommonOptions) => {
      const format = formatOf<MemoryFormat>(memoryFormats, extname(file))
      await readable(file)
      const report = await withPorts((ports) =>
        importMemory(
          ports,
          {bytes: createReadStream(file), format, origin: basename(file), by: actor(options)},
          progressOn('units'),
        ),
      )
      const {added, extended, known} = report.counts
      print(options, report, [
        `${added} units added, ${extended} extended, ${known} known already, ${report.refusedCount} refused.`,
        ...sayRefusals(report),
      ])
    })

const exportCommand = (): Command =>
  new Command('export')
    .description('Export TMX 1.4b or CSV, by the ending of the file')
    .argument('<file>')
    .action(async (file: string, options: CommonOptions) => {
      const format = formatOf<MemoryFormat>(memoryFormats, extname(file))
      await withPorts((ports) => pipeline(exportMemory(ports, format), createWriteStream(file)))
      print(options, {file}, [`Written to ${file}.`])
    })
