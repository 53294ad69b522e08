import {randomInt} from 'node:crypto'
import {once} from 'node:events'
import {createServer} from 'node:net'

// Below the ports that systems lend to outgoing connections (Linux 32768-60999, others 49152 and up): a client that
// keeps trying a port of those while the server is away can connect to itself, and so take the port.
const firstPort = 20_000
const lastPort = 29_999
const attempts = 100

/** Find a free TCP port on the loopback: the wished one if it is free, else one picked at random. */
export async function freePort(wished?: number): Promise<number> {
  if (wished !== undefined && (await isFree(wished))) return wished
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const port = randomInt(firstPort, lastPort + 1)
    if (await isFree(port)) return port
  }
  throw new Error(`no free port in ${attempts} tries between ${firstPort} and ${lastPort}`)
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer()
  try {
    server.listen({host: '127.0.0.1', port, exclusive: true})
    await once(server, 'listening')
  } catch {
    return false
  }
  server.close()
  await once(server, 'close')
  return true
}
