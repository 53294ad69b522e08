import {once} from 'node:events'
import {createServer, type AddressInfo} from 'node:net'

/** A mail server that takes every letter, unless it `isDown`, on a free port. */
export async function startSmtp(): Promise<{
  url: string
  letters: string[]
  /** Who each letter was for, by the envelope. */
  recipients: string[][]
  /** Whether it answers, and what it does before it says that it took a letter. */
  is: {down: boolean; taking: () => Promise<void>}
  close(): Promise<void>
}> {
  const letters: string[] = []
  const recipients: string[][] = []
  const is = {down: false, taking: async (): Promise<void> => undefined}
  const server = createServer((socket) => {
    if (is.down) return socket.destroy()
    let [letter, inData, rest] = ['', false, '']
    let named: string[] = []
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
          recipients.push(named)
          named = []
          inData = false
          void is.taking().then(() => say('250 taken'))
        } else if (inData) letter += `${line}\n`
        else if (line === 'DATA') {
          ;[letter, inData] = ['', true]
          say('354 go on')
        } else if (line === 'QUIT') socket.end('221 bye\r\n')
        else {
          const to = /^RCPT TO:<([^>]*)>/u.exec(line)?.[1]
          if (to !== undefined) named.push(to)
          say('250 yes')
        }
      }
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    letters,
    recipients,
    is,
    async close() {
      server.close()
      await once(server, 'close')
    },
  }
}
