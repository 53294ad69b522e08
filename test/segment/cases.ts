import {readFileSync} from 'node:fs'

/** A line of `test/cases/segment/*.txt`: a text, and the offsets where its sentences but the first begin. */
export interface Case {
  readonly line: string
  readonly text: string
  readonly starts: readonly number[]
}

const names: Readonly<Record<string, string>> = {nb: '\u00a0', nn: '\u202f', lf: '\n', rlm: '\u200f'}

/** Read the cases of a file. */
export const readCases = (name: string): readonly Case[] =>
  readFileSync(new URL(`../cases/segment/${name}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map(readCase)

function readCase(line: string): Case {
  const pieces = line.replace(/\{(\w+)\}/g, (_, name: string) => names[name] as string).split('‖')
  const starts = pieces.slice(0, -1).map((_, index) => pieces.slice(0, index + 1).join('').length)
  return {line, text: pieces.join(''), starts}
}

/** Show a text with its boundaries, as the files have them. */
export const marked = (text: string, starts: readonly number[]): string =>
  [0, ...starts].map((start, index) => text.slice(start, starts[index])).join('‖')
