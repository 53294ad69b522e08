import {connect, type AddressInfo, type Socket} from 'node:net'
import {once} from 'node:events'
import {afterEach, describe, expect, test} from '@jest/globals'
import Fastify, {type FastifyInstance} from 'fastify'
import {letConnectionsGo} from '../../src/http/let-connections-go.js'

let sockets: Socket[] = []
afterEach(() => {
  for (const socket of sockets) socket.destroy()
  sockets = []
})

/** Node itself would hold each of these connections for a minute. */
const timeoutMs = 20_000

async function open(server: FastifyInstance): Promise<{socket: Socket; said: () => string}> {
  const {port} = server.server.address() as AddressInfo
  const socket = connect(port, '127.0.0.1')
  sockets.push(socket)
  let text = ''
  socket.on('data', (piece) => (text += piece.toString()))
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  return {socket, said: () => text}
}

async function serve(
  grace?: number,
): Promise<{server: FastifyInstance; answer: () => void; asked: Promise<void>}> {
  const server = Fastify()
  letConnectionsGo(server, grace)
  let answer = (): void => undefined
  let ask = (): void => undefined
  const asked = new Promise<void>((resolve) => (ask = resolve))
  const answered = new Promise<string>((resolve) => (answer = () => resolve('the whole answer')))
  server.get('/slow', () => (ask(), answered))
  server.get('/', () => 'here')
  await server.listen({host: '127.0.0.1', port: 0})
  return {server, answer, asked}
}

const ask = (path: string): string => `GET ${path} HTTP/1.1\r\nhost: x\r\n\r\n`

describe('a server that closes', () => {
  test(
    'does not wait for a connection on which nothing was asked, nor for one that was answered',
    async () => {
      const {server} = await serve()
      const silent = await open(server)
      const answered = await open(server)
      answered.socket.write(ask('/'))
      await once(answered.socket, 'data')
      const gone = [silent, answered].map(({socket}) => once(socket, 'close'))
      await server.close()
      await Promise.all(gone)
      expect(answered.said().endsWith('\r\n\r\nhere')).toBe(true)
    },
    timeoutMs,
  )

  test(
    'lets an answer under way come to its end, and the connection go then',
    async () => {
      const {server, answer, asked} = await serve()
      const {socket, said} = await open(server)
      socket.write(ask('/slow'))
      await asked
      const gone = once(socket, 'close')
      const closed = server.close()
      setTimeout(answer, 50)
      await closed
      await gone
      expect(said().endsWith('\r\n\r\nthe whole answer')).toBe(true)
    },
    timeoutMs,
  )

  test(
    'cuts an answer that does not end',
    async () => {
      const {server, asked} = await serve(100)
      const {socket, said} = await open(server)
      socket.write(ask('/slow'))
      await asked
      const gone = once(socket, 'close')
      await server.close()
      await gone
      expect(said()).toBe('')
    },
    timeoutMs,
  )
})
