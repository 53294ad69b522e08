import {spawn} from 'node:child_process'

/** Longest a run may last. */
const runMaxMs = 10_000
/** Most bytes of its answer that are read. */
const answerMaxBytes = 16 * 1024 * 1024

/** Run Hunspell on lines; answer what it wrote on both channels; null when its exit was not right, or it took too long. */
export const runHunspell = (
  program: string,
  options: readonly string[],
  lines: readonly string[],
  right: (exit: number | null) => boolean = (exit) => exit === 0,
): Promise<string | null> =>
  new Promise((resolve) => {
    const child = spawn(program, options, {
      stdio: ['pipe', 'pipe', 'pipe'],
      timeout: runMaxMs,
      killSignal: 'SIGKILL',
    })
    const chunks: Buffer[] = []
    let bytes = 0
    const keep = (chunk: Buffer): void => {
      bytes += chunk.length
      if (bytes > answerMaxBytes) child.kill('SIGKILL')
      else chunks.push(chunk)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.stdin.on('error', () => undefined) // it ended before it read everything: `close` tells
    child.on('error', () => resolve(null))
    child.on('close', (code) => resolve(right(code) ? Buffer.concat(chunks).toString() : null))
    child.stdin.end(lines.map((line) => `${line}\n`).join(''))
  })
