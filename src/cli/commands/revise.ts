import {readFile} from 'node:fs/promises'
import {basename} from 'node:path'
import {Command} from 'commander'
import {readGone} from '../../commands/read-gone.js'
import {revise} from '../../commands/revise.js'
import {BayanError} from '../../errors.js'
import {changes, type Change} from '../../model/communique.js'
import type {Locale} from '../../model/locale.js'
import {dispatch} from '../../pipeline/dispatch.js'
import {findCommunique, findRevision, latestRevision} from '../../store/communiques.js'
import {revisionsOf} from '../../store/revisions.js'
import {actor, columns, print, type CommonOptions} from '../output.js'
import {withPorts} from '../with-ports.js'

interface Options extends CommonOptions {
  readonly change: string
  readonly noteFr?: string
  readonly noteAr?: string
  readonly noteEn?: string
  readonly expected?: string
}

/** `bayan revise`, `revisions` and `gone` */
export const reviseCommands = (): Command[] => [reviseCommand(), revisionsCommand(), goneCommand()]

const reviseCommand = (): Command =>
  new Command('revise')
    .description('Hand in a changed original; what did not change keeps its translation')
    .argument('<reference>')
    .argument('<file>')
    .requiredOption('--change <kind>', changes.join(', '))
    .option('--note-fr <text>', 'what readers are told of a correction, in French')
    .option('--note-ar <text>', 'in Arabic')
    .option('--note-en <text>', 'in English')
    .option('--expected <number>', 'number of the revision you worked from (default: the latest)')
    .action(async (reference: string, file: string, options: Options) => {
      const change = changeOf(options.change)
      const bytes = await readFile(file).catch((cause: unknown) => {
        throw new BayanError('file_unreadable', {name: file, reason: (cause as Error).message}, {cause})
      })
      const revised = await withPorts(async (ports) => {
        const {id} = await findCommunique(ports.pool, reference)
        const latest = await findRevision(ports.pool, await latestRevision(ports.pool, id))
        const given = {bytes, name: basename(file), change, note: noteOf(options), by: actor(options)}
        const expectedNumber = options.expected === undefined ? latest.number : Number(options.expected)
        const result = await revise(ports, reference, {...given, expectedNumber})
        await dispatch(ports)
        return result
      })
      print(options, revised, [
        `${revised.reference}: revision ${String(revised.number)} (${revised.revision}) taken in.`,
        ...revised.dropped.map(({kind, name, count}) => `  not kept: ${kind} ${name} (${count}×)`),
        `Next: bayan revisions ${revised.reference}`,
      ])
    })

const revisionsCommand = (): Command =>
  new Command('revisions')
    .description('Revisions of a communiqué, and what became of the segments before each')
    .argument('<reference>')
    .action(async (reference: string, options: CommonOptions) => {
      const revisions = await withPorts(async (ports) =>
        revisionsOf(ports.pool, (await findCommunique(ports.pool, reference)).id),
      )
      const rows = revisions.map(({id, change, by, fates}) => {
        const counts = [fates.unchanged, fates.moved, fates.edited, fates.new].map(String)
        return [id, change ?? '-', ...counts, by]
      })
      const heading = ['REVISION', 'CHANGE', 'UNCHANGED', 'MOVED', 'EDITED', 'NEW', 'BY']
      print(options, revisions, columns([heading, ...rows]))
    })

const goneCommand = (): Command =>
  new Command('gone')
    .description('Segments that later revisions left out, with their translations')
    .argument('<reference>')
    .action(async (reference: string, options: CommonOptions) => {
      const gone = await withPorts((ports) => readGone(ports, reference))
      print(
        options,
        gone,
        gone.flatMap(({revision, segment, source, targets}) => [
          `${revision} ${segment}`,
          `  ${source}`,
          ...targets.map(({locale, state, target}) => `  ${locale} [${state}] ${target}`),
        ]),
      )
    })

function changeOf(given: string): Change {
  const found = changes.find((change) => change === given)
  if (!found) {
    throw new BayanError('request_invalid', {place: '--change', got: given, expected: changes.join(', ')})
  }
  return found
}

function noteOf({noteFr, noteAr, noteEn}: Options): Record<Locale, string> | undefined {
  if (noteFr === undefined && noteAr === undefined && noteEn === undefined) return undefined
  return {fr: noteFr ?? '', ar: noteAr ?? '', en: noteEn ?? ''}
}
