import {once} from 'node:events'
import {createServer, type AddressInfo} from 'node:net'

/** A mail server that takes every letter, on a free port. */
export async function startSmtp(): Promise<{url: string; letters: string[]; close(): Promise<void>}> {
  const letters: string[] = []
  const server = createServer((socket) => {
    let [letter, inData, rest] = ['', false, '']
    const say = (line: string) => socket.write(`${line}\r\n`)
    say('220 test')
    socket.on('error', () => undefined)
    socket.on('data', (data) => {
      rest += data.toString('utf8')
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end)
        rest = rest.slice(end + 2)
        if (inData && line === '.') {
          letters.push(letter)
          inData = false
          say('250 taken')
        } else if (inData) letter += `${line}\n`
        else if (line === 'DATA') {
          ;[letter, inData] = ['', true]
          say('354 go on')
        } else if (line === 'QUIT') socket.end('221 bye\r\n')
        else say('250 yes')
      }
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    letters,
    async close() {
      server.close()
      await once(server, 'close')
    },
  }
}
