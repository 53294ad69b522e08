import {readFile, writeFile} from 'node:fs/promises'
import {basename} from 'node:path'
import {Command} from 'commander'
import {acceptProposals} from '../../commands/accept-proposals.js'
import {alignArchive, type Aligned} from '../../commands/align-archive.js'
import {BayanError} from '../../errors.js'
import {locales} from '../../model/locale.js'
import {actor, print, type CommonOptions} from '../output.js'
import {withPorts} from '../with-ports.js'

interface Options extends CommonOptions {
  readonly out?: string
  readonly accept?: string
}

/** `bayan memory align`: add it to the `memory` command. */
export const alignCommand = (): Command =>
  new Command('align')
    .description(
      'Align the versions of a communiqué published before; look at the proposals, then accept them',
    )
    .argument('[files...]', 'the same text in two or three languages, Markdown (.md) or plain text (.txt)')
    .option('--out <file>', 'write the proposals there; set "keep" to false for those that are wrong')
    .option('--accept <file>', 'add the proposals of this file that have "keep": true to the memory')
    .action(async (files: readonly string[], options: Options) => {
      if (options.accept !== undefined) await accept(options.accept, options)
      else await align(files, options)
    })

async function align(files: readonly string[], options: Options): Promise<void> {
  const given = await Promise.all(
    files.map(async (file) => ({name: basename(file), bytes: await readBytes(file)})),
  )
  const aligned = await withPorts((ports) => alignArchive(ports, given))
  if (options.out !== undefined) await writeFile(options.out, `${JSON.stringify(aligned, null, 2)}\n`)
  const kept = aligned.proposals.filter(({keep}) => keep).length
  const next =
    options.out === undefined
      ? 'Nothing was written. Give --out proposals.json to keep them for a look.'
      : `Look at ${options.out}, then: bayan memory align --accept ${options.out}`
  print(options, aligned, [
    ...aligned.proposals.flatMap(describe),
    `${String(aligned.proposals.length)} proposals, ${String(kept)} of them to keep.`,
    next,
  ])
}

async function accept(file: string, options: Options): Promise<void> {
  const proposals = parse(new TextDecoder().decode(await readBytes(file)), file)
  const added = await withPorts((ports) => acceptProposals(ports, proposals, actor(options)))
  print(options, added, [
    `${String(added.added)} units added, ${String(added.extended)} extended, ${String(added.known)} known already.`,
  ])
}

const describe = ({id, score, shape, keep, variants}: Aligned['proposals'][number]): readonly string[] => [
  `${String(id)}  ${String(score)} %  ${shape}${keep ? '' : '  (not kept)'}`,
  ...locales.flatMap((locale) => (variants[locale] ? [`  ${locale}  ${variants[locale]}`] : [])),
]

const readBytes = (file: string): Promise<Uint8Array> =>
  readFile(file).catch((cause: unknown) => {
    throw new BayanError('file_unreadable', {name: file, reason: (cause as Error).message}, {cause})
  })

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new BayanError('file_unreadable', {name: file, reason: (cause as Error).message}, {cause})
  }
}
