import {randomBytes} from 'node:crypto'
import {open, readFile} from 'node:fs/promises'

const passwordBytes = 24

/** Read the password of a cluster from its file, which only we may read; make it the first time. */
export async function keepPassword(path: string): Promise<string> {
  const kept = (await readFile(path, 'utf8').catch(() => '')).trim()
  if (kept !== '') return kept
  const password = randomBytes(passwordBytes).toString('base64url')
  const file = await open(path, 'w', 0o600)
  try {
    await file.writeFile(`${password}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  return password
}
