import {pino, type Logger} from 'pino'

export type Log = Logger

/** Names of fields that never reach a log, wherever they stand. */
const secret = ['password', 'authorization', 'cookie', 'key', 'token', 'url', 'text', 'content']

/** JSON lines on standard error: ids, codes and durations; never text of a communiqué, never a secret. */
export const openLog = (level: string): Log =>
  pino(
    {
      level,
      base: null,
      redact: {
        paths: secret.filter((name) => name !== 'key').flatMap((name) => [name, `*.${name}`]),
        censor: '[redacted]',
      },
    },
    pino.destination({dest: 2, sync: true}),
  )
