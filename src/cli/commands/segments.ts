import {Command} from 'commander'
import {editTarget} from '../../commands/edit-target.js'
import {readSegments, type SegmentView} from '../../commands/read-segments.js'
import {review} from '../../commands/review.js'
import {BayanError} from '../../errors.js'
import {actor, print, terminalLocale, type CommonOptions} from '../output.js'
import {refOf} from '../ref-of.js'
import {withPorts} from '../with-ports.js'

interface Options extends CommonOptions {
  readonly locale: string
  readonly segment?: readonly string[]
}

/** `bayan segments`, `set` and `review` */
export const segmentCommands = (): Command[] => [segmentsCommand(), setCommand(), reviewCommand()]

const localeOption = ['-l, --locale <locale>', 'locale of the translation: fr, ar or en'] as const

const segmentsCommand = (): Command =>
  new Command('segments')
    .description('Segments of a translation, with drafts, where they came from, terms and issues')
    .argument('<reference>')
    .requiredOption(...localeOption)
    .action(async (reference: string, options: Options) => {
      const segments = await withPorts(async (ports) =>
        readSegments(ports, await refOf(ports, reference, options.locale), terminalLocale()),
      )
      print(options, segments, segments.flatMap(describe))
    })

const setCommand = (): Command =>
  new Command('set')
    .description('Write the translation of a segment; without text, confirm the draft that stands there')
    .argument('<reference>')
    .argument('<segment>', 'such as u3s2')
    .argument('[text]', 'with its codes as `bayan segments` shows them')
    .requiredOption(...localeOption)
    .action(async (reference: string, segment: string, text: string | undefined, options: Options) => {
      const edited = await withPorts(async (ports) => {
        const ref = await refOf(ports, reference, options.locale)
        const views = await readSegments(ports, ref, terminalLocale())
        const seen = views.find((view) => view.id === segment)
        if (!seen) throw new BayanError('not_found', {got: segment})
        return editTarget(ports, {
          ...ref,
          segment,
          markup: text ?? null,
          version: seen.version,
          by: actor(options),
        })
      })
      print(options, edited, [
        `${segment}: translated, version ${edited.version}.`,
        ...edited.issues.map((issue) => `  ${issue.severity}: ${issue.rule} ${JSON.stringify(issue.detail)}`),
      ])
    })

const reviewCommand = (): Command =>
  new Command('review')
    .description('Take translated segments as reviewed')
    .argument('<reference>')
    .requiredOption(...localeOption)
    .option('--segment <id...>', 'only these (default: all)')
    .action(async (reference: string, options: Options) => {
      const reviewed = await withPorts(async (ports) =>
        review(ports, await refOf(ports, reference, options.locale), options.segment ?? null, actor(options)),
      )
      print(options, {reviewed}, [`${reviewed} segments reviewed.`])
    })

function describe(view: SegmentView): readonly string[] {
  const origin = view.origin ? ` ${originOf(view.origin)}` : ''
  return [
    `${view.id} [${view.state}${origin}]`,
    `  ${view.source}`,
    `  → ${view.target ?? (view.reason ? `(${view.reason})` : '(empty)')}`,
    ...view.terms.map(
      (term) => `  term: ${term.text} = ${term.equivalents.map(({text}) => text).join(' | ')}`,
    ),
    ...view.issues.map((issue) => `  ${issue.severity}: ${issue.message}`),
  ]
}

const originOf = (origin: NonNullable<SegmentView['origin']>): string =>
  origin.type === 'person'
    ? 'person'
    : origin.type === 'mt'
      ? `mt ${origin.engine}`
      : `${origin.type} ${origin.similarity}% ${origin.unit}`
