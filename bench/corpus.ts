/** Try the document reader on every Markdown file of a folder: `npm run corpus -- FOLDER`. */
import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {decodeDocument} from '../src/document/decode.js'
import {extract, merge} from '../src/document/extract.js'
import {write} from '../src/document/write.js'
import {BayanError} from '../src/errors.js'
import {drawer, pseudo} from './pseudo.js'

const root = resolve(process.argv[2] ?? '.')
const seed = Number(process.argv[3] ?? 1)
const tally = {files: 0, refused: 0, identical: 0, kept: 0, units: 0, bytes: 0, seconds: 0}

for (const path of markdownIn(root)) tryFile(path)

const share = (count: number): string =>
  `${((100 * count) / Math.max(1, tally.files - tally.refused)).toFixed(2)} %`
console.log(
  [
    `${String(tally.files)} files, ${String(tally.units)} units, ${String(tally.refused)} refused`,
    `byte-identical ${share(tally.identical)}, structure kept under pseudo-translation ${share(tally.kept)}`,
    `extract and merge ${(tally.bytes / 1e6 / tally.seconds).toFixed(2)} MB/s`,
  ].join('\n'),
)

function tryFile(path: string): void {
  const bytes = readFileSync(path)
  tally.files += 1
  try {
    const start = performance.now()
    const {text, format} = decodeDocument(bytes, path)
    const {skeleton, units} = extract(text, format)
    const same = merge(skeleton, new Map()) === text
    tally.seconds += (performance.now() - start) / 1000
    tally.bytes += bytes.length
    tally.units += units.length
    tally.identical += same ? 1 : 0
    if (!same) console.log(`not identical: ${path}`)
    const draw = drawer(seed)
    const {problems} = write(skeleton, new Map(units.map((unit) => [unit.id, pseudo(unit.content, draw)])))
    tally.kept += problems.length === 0 ? 1 : 0
    for (const {unit, line, reason} of problems) console.log(`${reason}: ${path}:${String(line)} ${unit}`)
  } catch (error) {
    if (!(error instanceof BayanError)) throw new Error(path, {cause: error})
    tally.refused += 1
    console.log(`refused: ${path}: ${error.message}`)
  }
}

function* markdownIn(folder: string): Generator<string> {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name)
    const stats = statSync(path, {throwIfNoEntry: false})
    if (stats?.isDirectory()) yield* markdownIn(path)
    else if (stats?.isFile() && /\.(?:md|markdown)$/i.test(name)) yield path
  }
}
