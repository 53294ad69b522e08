import {spawn} from 'node:child_process'
import {constants} from 'node:os'
import {fileURLToPath} from 'node:url'
import {ensureInstalled} from './ensure-installed.mjs'

ensureInstalled()
const bin = fileURLToPath(new URL('../bin/bayan.mjs', import.meta.url))
const child = spawn(process.execPath, [bin, 'start', ...process.argv.slice(2)], {stdio: 'inherit'})

// Ctrl-C reaches the child by itself, from the terminal; we only have to outlive it. The others are sent to us alone.
process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'))
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))

child.on('error', (error) => {
  console.error(error.message)
  process.exit(1)
})
child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
