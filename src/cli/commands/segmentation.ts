import {Command} from 'commander'
import {mergeSegments} from '../../commands/merge-segments.js'
import {splitSegment} from '../../commands/split-segment.js'
import {BayanError} from '../../errors.js'
import {plainText, type Inline} from '../../model/inline.js'
import {isLocale, locales, type Locale} from '../../model/locale.js'
import {dispatch} from '../../pipeline/dispatch.js'
import type {Ports} from '../../pipeline/ports.js'
import {findCommunique, latestRevision} from '../../store/communiques.js'
import {segmentsOf} from '../../store/documents.js'
import {targetsOf} from '../../store/targets.js'
import {actor, print, type CommonOptions} from '../output.js'
import {withPorts} from '../with-ports.js'

interface Options extends CommonOptions {
  readonly locale: string
}

/** `bayan split` and `merge` */
export const segmentationCommands = (): Command[] => [splitCommand(), mergeCommand()]

const localeOption = ['-l, --locale <locale>', 'locale whose translation you see: fr, ar or en'] as const

const splitCommand = (): Command =>
  new Command('split')
    .description('Cut a segment in two after some words; the next revision is cut there too')
    .argument('<reference>')
    .argument('<segment>', 'such as u3s2')
    .requiredOption(...localeOption)
    .requiredOption('--after <words>', 'the words of the original that end the first part')
    .option('--target-after <words>', 'the words of the translation that end the first part')
    .action(
      async (
        reference: string,
        segment: string,
        options: Options & {after: string; targetAfter?: string},
      ) => {
        const result = await withPorts(async (ports) => {
          const seen = await look(ports, reference, options.locale)
          const one = seen.at(segment)
          const given = {
            ...seen.ref,
            segment,
            at: endOf(one.source, options.after),
            targetAt: options.targetAfter === undefined ? null : endOf(one.target, options.targetAfter),
            version: one.version,
            by: actor(options),
          }
          const done = await splitSegment(ports, given)
          await dispatch(ports)
          return done
        })
        print(options, result, [`${segment} is now ${result.segments.join(' and ')}.`])
      },
    )

const mergeCommand = (): Command =>
  new Command('merge')
    .description('Merge a segment with the next of its unit; the next revision is cut alike')
    .argument('<reference>')
    .argument('<segment>', 'such as u3s2')
    .requiredOption(...localeOption)
    .action(async (reference: string, segment: string, options: Options) => {
      const result = await withPorts(async (ports) => {
        const seen = await look(ports, reference, options.locale)
        const {version, next} = seen.at(segment)
        const nextVersion = next === null ? 0 : seen.at(next).version
        const by = actor(options)
        const done = await mergeSegments(ports, {...seen.ref, segment, version, nextVersion, by})
        await dispatch(ports)
        return done
      })
      print(options, result, [`${segment} now holds both.`])
    })

interface Seen {
  readonly source: readonly Inline[]
  readonly target: readonly Inline[]
  readonly version: number
  readonly next: string | null
}

async function look(
  ports: Ports,
  reference: string,
  locale: string,
): Promise<{ref: {revision: string; locale: Locale}; at: (id: string) => Seen}> {
  if (!isLocale(locale)) throw new BayanError('locale_unknown', {got: locale, expected: locales.join(', ')})
  const {id} = await findCommunique(ports.pool, reference)
  const ref = {revision: await latestRevision(ports.pool, id), locale}
  const segments = await segmentsOf(ports.pool, ref.revision)
  const targets = await targetsOf(ports.pool, ref)
  const at = (wanted: string): Seen => {
    const index = segments.findIndex((segment) => segment.id === wanted)
    const [segment, stored] = [segments[index], targets[index]]
    if (!segment || !stored) throw new BayanError('not_found', {got: wanted})
    const {version, target} = stored
    return {
      source: segment.source,
      target: target.content ?? [],
      version,
      next: segments[index + 1]?.id ?? null,
    }
  }
  return {ref, at}
}

/** Give where some words end in a plain text; `not_found` when they do not stand there. */
function endOf(content: readonly Inline[], words: string): number {
  const at = plainText(content).indexOf(words)
  if (at < 0) throw new BayanError('not_found', {got: words})
  return at + words.length
}
