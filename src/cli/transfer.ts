import {access, constants} from 'node:fs/promises'
import type {ImportReport, Progress} from '../commands/import-report.js'
import {BayanError} from '../errors.js'

/** Tell the format from a file's ending. */
export function formatOf<T extends string>(formats: readonly T[], extension: string): T {
  const found = formats.find((format) => `.${format}` === extension.toLowerCase())
  if (found === undefined) {
    throw new BayanError('request_invalid', {place: 'file', got: extension, expected: formats.join(', ')})
  }
  return found
}

/** Refuse a file that cannot be read, before anything is opened. */
export async function readable(file: string): Promise<void> {
  await access(file, constants.R_OK).catch((cause: unknown) => {
    throw new BayanError('file_unreadable', {name: file, reason: (cause as Error).message}, {cause})
  })
}

/** Show how far an import is, on a terminal. */
export const progressOn =
  (what: string): Progress =>
  (read) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${read} ${what} `)
  }

/** Say what was refused, a line each. */
export const sayRefusals = ({refused}: Pick<ImportReport<unknown>, 'refused'>): readonly string[] =>
  refused.map(({line, reason, detail}) => `  line ${line}: ${reason} ${detail}`.trimEnd())
