import {createReadStream, createWriteStream} from 'node:fs'
import {Readable} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import {Command, Option} from 'commander'
import {exportXliff} from '../../commands/export-xliff.js'
import {importXliff, type XliffImport} from '../../commands/import-xliff.js'
import {xliffVersions, type XliffVersion} from '../../interchange/xliff/model.js'
import {actor, print, terminalLocale, type CommonOptions} from '../output.js'
import {refOf} from '../ref-of.js'
import {readable, sayRefusals} from '../transfer.js'
import {withPorts} from '../with-ports.js'

interface Options extends CommonOptions {
  readonly locale: string
  readonly format: XliffVersion
}

/** `bayan xliff export|import` */
export const xliffCommand = (): Command =>
  new Command('xliff')
    .description('A translation as a file for a translator’s own tool, and back')
    .addCommand(exportCommand())
    .addCommand(importCommand())

const exportCommand = (): Command =>
  new Command('export')
    .description('Write a translation as XLIFF')
    .argument('<reference>')
    .argument('<file>')
    .requiredOption('-l, --locale <locale>', 'fr, ar or en')
    .addOption(
      new Option('--format <version>', '2.0 for Poedit, 1.2 for OmegaT and Lokalize')
        .choices(xliffVersions)
        .default('2.1'),
    )
    .action(async (reference: string, file: string, options: Options) => {
      await withPorts(async (ports) => {
        const ref = await refOf(ports, reference, options.locale)
        const pieces = await exportXliff(ports, ref, options.format, terminalLocale())
        await pipeline(Readable.from(pieces), createWriteStream(file))
      })
      print(options, {file}, [`Written to ${file}.`])
    })

const importCommand = (): Command =>
  new Command('import')
    .description(
      'Bring a translator’s XLIFF back; conflicts are told with both texts, nothing is overwritten',
    )
    .argument('<reference>')
    .argument('<file>')
    .requiredOption('-l, --locale <locale>', 'fr, ar or en')
    .action(async (reference: string, file: string, options: Options) => {
      await readable(file)
      const report = await withPorts(async (ports) => {
        const ref = await refOf(ports, reference, options.locale)
        return importXliff(ports, ref, createReadStream(file), actor(options))
      })
      print(options, report, describe(report))
    })

const describe = ({counts, conflicts, broken, refused, comments}: XliffImport): readonly string[] => [
  `${counts.merged} segments merged (${counts.reviewed} reviewed), ${counts.unchanged} unchanged, ` +
    `${conflicts.length} in conflict, ${broken.length} not taken, ${comments.length} comments.`,
  ...conflicts.flatMap(({segment, ours, theirs}) => [
    `  ${segment} conflict`,
    `    here: ${ours}`,
    `    file: ${theirs}`,
  ]),
  ...broken.map(({segment, line, reason, text}) => `  ${segment} line ${line}: ${reason}: ${text}`),
  ...sayRefusals({refused}),
  ...comments.map(({segment, text}) => `  ${segment} comment: ${text}`),
]
