import {spawnSync} from 'node:child_process'
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
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  console.log(`── ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s`)
  return status === 0
}

/** Run Jest; count its tests, and as one failure each: a file that could not run, a crash, a run without any test. */
function runJest(args) {
  const folder = mkdtempSync(join(tmpdir(), 'bayan-jest-'))
  const output = join(folder, 'result.json')
  try {
    const jest = ['--experimental-vm-modules', '--no-warnings', tool('jest/bin/jest.js')]
    const ended = step('tests', [...jest, '--json', `--outputFile=${output}`, ...args])
    return count(JSON.parse(readFileSync(output, 'utf8')), ended)
  } catch (error) {
    console.log(`Jest left no result: ${error.message}`)
    return {passed: 0, failed: 1, skipped: 0}
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

function count(result, ended) {
  const passed = result.numPassedTests
  const skipped = result.numPendingTests + result.numTodoTests
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites
  if (passed + failed === 0) console.log('Jest ran no test.')
  const unexplained = failed === 0 && (!ended || passed === 0 || result.wasInterrupted)
  return {passed, skipped, failed: failed + (unexplained ? 1 : 0)}
}

ensureInstalled()
const checks = [
  step('types', [tool('typescript/bin/tsc'), '--noEmit']),
  step('types of the web app', [tool('typescript/bin/tsc'), '--noEmit', '-p', 'web']),
  step('lint', [tool('eslint/bin/eslint.js'), '.']),
  step('format', [tool('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.']),
]
const tests = runJest(process.argv.slice(2))
const passed = tests.passed + checks.filter((ok) => ok).length
const failed = tests.failed + checks.filter((ok) => !ok).length
console.log(`\n${passed} passed, ${failed} failed${tests.skipped > 0 ? `, ${tests.skipped} skipped` : ''}`)
process.exitCode = failed > 0 ? 1 : 0
