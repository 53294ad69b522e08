import {spawn, spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {ensureInstalled} from './ensure-installed.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const tool = (path) => join(root, 'node_modules', path)

/** Run a step under a heading; answer whether it ended well. */
function step(name, args) {
  console.log(`\n── ${name}`)
  const started = Date.now()
  const {status} = spawnSync(process.execPath, args, {cwd: root, stdio: 'inherit'})
  return ended(name, status, started)
}

/** Run a check while others run; what it says is printed under its heading when it is over. */
async function check(name, args) {
  const started = Date.now()
  const child = spawn(process.execPath, args, {cwd: root, stdio: ['ignore', 'pipe', 'pipe']})
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (said += text))
  const status = await new Promise((resolve) => child.on('close', resolve))
  console.log(`\n── ${name}\n${said.trimEnd()}`)
  return ended(name, status, started)
}

function ended(name, status, started) {
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  console.log(`── ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s`)
  return status === 0
}

/** Each takes one processor: two run at a time. What is built here, tests that begin together need not build each. */
async function runChecks() {
  const code = inTurn([
    ['types', [tool('typescript/bin/tsc'), '--noEmit']],
    ['types of the web app', [tool('typescript/bin/tsc'), '--noEmit', '-p', 'web']],
    ['program', [join(root, 'scripts/program/build.mjs')]],
  ])
  const style = inTurn([
    ['lint', [tool('eslint/bin/eslint.js'), '.']],
    ['format', [tool('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.']],
    ['web app', [join(root, 'scripts/build-web.mjs')]],
  ])
  return (await Promise.all([code, style])).flat()
}

async function inTurn(checks) {
  const passed = []
  for (const [name, args] of checks) passed.push(await check(name, args))
  return passed
}

/** Run Jest; count its tests, and as one failure each: a file that could not run, a crash, a run without any test. */
function runJest(args) {
  const folder = mkdtempSync(join(tmpdir(), 'bayan-jest-'))
  const output = join(folder, 'result.json')
  try {
    const jest = ['--experimental-vm-modules', '--no-warnings', tool('jest/bin/jest.js')]
    const ok = step('tests', [...jest, '--json', `--outputFile=${output}`, ...args])
    return count(JSON.parse(readFileSync(output, 'utf8')), ok)
  } catch (error) {
    console.log(`Jest left no result: ${error.message}`)
    return {passed: 0, failed: 1, skipped: 0}
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

function count(result, ok) {
  const passed = result.numPassedTests
  const skipped = result.numPendingTests + result.numTodoTests
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites
  if (passed + failed === 0) console.log('Jest ran no test.')
  const unexplained = failed === 0 && (!ok || passed === 0 || result.wasInterrupted)
  return {passed, skipped, failed: failed + (unexplained ? 1 : 0)}
}

ensureInstalled()
const checks = await runChecks()
const tests = runJest(process.argv.slice(2))
const passed = tests.passed + checks.filter((ok) => ok).length
const failed = tests.failed + checks.filter((ok) => !ok).length
console.log(`\n${passed} passed, ${failed} failed${tests.skipped > 0 ? `, ${tests.skipped} skipped` : ''}`)
process.exitCode = failed > 0 ? 1 : 0
