import {readFile} from 'node:fs/promises'
import {Command} from 'commander'
import {parse} from 'csv-parse/sync'
import {evaluateEngine} from '../../commands/evaluate-engine.js'
import {openEngines} from '../../compose.js'
import {readConfig} from '../../config.js'
import {BayanError} from '../../errors.js'
import {isLocale, locales, type Locale} from '../../model/locale.js'
import {columns, print, type CommonOptions} from '../output.js'

interface Options extends CommonOptions {
  readonly source: string
  readonly target: string
  readonly engine?: string
}

/** `bayan evaluate FILE` */
export const evaluateCommand = (): Command =>
  new Command('evaluate')
    .description('Score the configured engines on a test set: TSV of source and reference')
    .argument('<file>', 'one pair a line: source, tab, reference')
    .requiredOption('--source <locale>')
    .requiredOption('--target <locale>')
    .option('--engine <name>', 'only this one')
    .action(async (file: string, options: Options) => {
      const [source, target] = [localeOf(options.source), localeOf(options.target)]
      const pairs = await readPairs(file)
      const engines = (await openEngines(readConfig(process.env))).filter(
        ({name}) => options.engine === undefined || options.engine === name,
      )
      if (engines.length === 0) throw new BayanError('not_found', {got: options.engine ?? 'engine'})
      const results = []
      for (const engine of engines) {
        results.push({engine: engine.name, ...(await evaluateEngine(engine, source, target, pairs))})
        await engine.close()
      }
      const heading = ['engine', 'segments', 'failed', 'BLEU', 'chrF', 'chrF++', 'TER']
      const rows = results.map(({engine, failed, scores}) => [
        engine,
        String(scores.segments),
        String(failed),
        ...[scores.bleu, scores.chrf, scores.chrfPlusPlus, scores.ter].map((score) => score.toFixed(2)),
      ])
      print(options, results, columns([heading, ...rows]))
    })

function localeOf(given: string): Locale {
  if (!isLocale(given)) throw new BayanError('locale_unknown', {got: given, expected: locales.join(', ')})
  return given
}

async function readPairs(file: string): Promise<readonly {source: string; reference: string}[]> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new BayanError('file_unreadable', {name: file, reason: (cause as Error).message}, {cause})
  })
  const rows = parse(text, {delimiter: '\t', quote: null, skip_empty_lines: true, relax_column_count: true})
  return (rows as string[][]).flatMap(([source, reference]) =>
    source && reference ? [{source, reference}] : [],
  )
}
