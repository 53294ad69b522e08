import type {Socket} from 'node:net'
import type {FastifyInstance} from 'fastify'

/** An answer under way when the server closes has this long to reach its reader. */
const graceMs = 10_000

/**
 * Close the connections that no answer is under way on when the server closes, and the others as soon as theirs is.
 * Node leaves two kinds open until it times them out, a minute later: those on which nothing was asked yet, as browsers
 * open in advance, and those that go on living after an answer that had begun.
 */
export function letConnectionsGo(server: FastifyInstance, grace = graceMs): void {
  const quiet = new Set<Socket>()
  const all = new Set<Socket>()
  let closing = false

  server.server.on('connection', (socket: Socket) => {
    if (closing) return void socket.destroy()
    all.add(socket)
    quiet.add(socket)
    socket.once('close', () => {
      all.delete(socket)
      quiet.delete(socket)
    })
  })
  server.server.on('request', ({socket}, answer) => {
    quiet.delete(socket)
    answer.once('close', () => {
      if (closing) socket.end()
      else if (all.has(socket)) quiet.add(socket)
    })
  })
  server.addHook('preClose', async () => {
    closing = true
    for (const socket of quiet) socket.destroy()
    setTimeout(() => {
      for (const socket of all) socket.destroy()
    }, grace).unref()
  })
}
