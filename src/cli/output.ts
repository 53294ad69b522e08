import {userInfo} from 'node:os'
import {BayanError} from '../errors.js'
import type {Locale} from '../model/locale.js'
import {chooseLocale, sayError} from '../words.js'

/** Options that every command has. */
export interface CommonOptions {
  readonly json?: boolean
  readonly as?: string
}

/** The language that the terminal speaks: `LC_ALL`, `LC_MESSAGES` or `LANG`. */
export const terminalLocale = (): Locale =>
  chooseLocale(process.env['LC_ALL'] ?? process.env['LC_MESSAGES'] ?? process.env['LANG'])

/** Who acts: `--as`, else the name of the account. */
export const actor = (options: CommonOptions): string => options.as ?? userInfo().username

/** Print a result: one JSON document, or the lines for people. */
export function print(options: CommonOptions, value: unknown, lines: readonly string[]): void {
  process.stdout.write(options.json ? `${JSON.stringify(value, null, 2)}\n` : `${lines.join('\n')}\n`)
}

/** Print rows as columns, the first row being the heading. */
export function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  )
  return rows.map((row) =>
    row
      .map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
}

/** Tell a failure on standard error and give the exit code that stands for it. */
export function fail(error: unknown, json: boolean): number {
  const known = error instanceof BayanError ? error : new BayanError('internal', {}, {cause: error})
  const {message, remedy} = sayError(known, terminalLocale())
  if (json) {
    process.stderr.write(
      `${JSON.stringify({error: {code: known.code, message, remedy, detail: known.detail}})}\n`,
    )
  } else {
    process.stderr.write(`bayan: ${message} [${known.code}]\n`)
    for (const [name, value] of Object.entries(known.detail)) process.stderr.write(`  ${name}: ${value}\n`)
    if (remedy !== '') process.stderr.write(`  ${remedy}\n`)
  }
  if (known.code === 'internal') process.stderr.write(`${(error as Error).stack ?? String(error)}\n`)
  return known.facts.exit
}
