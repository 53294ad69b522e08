import {readFile} from 'node:fs/promises'
import {basename} from 'node:path'
import {Command} from 'commander'
import {submit} from '../../commands/submit.js'
import {BayanError} from '../../errors.js'
import {dispatch} from '../../pipeline/dispatch.js'
import {actor, print, type CommonOptions} from '../output.js'
import {withPorts} from '../with-ports.js'

interface Options extends CommonOptions {
  readonly source?: string
  readonly reference?: string
  readonly category?: string
  readonly confidentiality?: string
  readonly policy?: string
  readonly embargo?: string
}

/** `bayan submit FILE` */
export const submitCommand = (): Command =>
  new Command('submit')
    .description('Submit an original: Markdown (.md), plain text (.txt), Word (.docx) or HTML (.html)')
    .argument('<file>')
    .option('--source <locale>', 'fr, ar or en (default: front matter, else found from the text)')
    .option('--reference <reference>', 'such as 2026-114 (default: front matter, else the next of the year)')
    .option('--category <name>')
    .option('--confidentiality <class>', 'public, embargoed or restricted')
    .option('--policy <policy>', 'together or as-ready')
    .option('--embargo <time>', 'not before: 2026-03-01 10:00 (house time), or ISO 8601 with an offset')
    .action(async (file: string, options: Options) => {
      const bytes = await readFile(file).catch((cause: unknown) => {
        throw new BayanError('file_unreadable', {name: file, reason: (cause as Error).message}, {cause})
      })
      const submitted = await withPorts(async (ports) => {
        const result = await submit(ports, {...options, name: basename(file), bytes, by: actor(options)})
        await dispatch(ports)
        return result
      })
      print(options, submitted, [
        `${submitted.reference} (${submitted.communique}) submitted in ${submitted.source}, revision ${submitted.revision}.`,
        ...submitted.dropped.map(({kind, name, count}) => `  not kept: ${kind} ${name} (${count}×)`),
        `Next: bayan status ${submitted.reference}`,
      ])
    })
