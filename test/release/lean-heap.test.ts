import {execFile} from 'node:child_process'
import {promisify} from 'node:util'
import {expect, test} from '@jest/globals'

/** Keep 40 MB, leave the same behind ninety times, and say how great the heap became. */
const script = (before: string) => `
  ${before}
  const rows = () => Array.from({length: 200_000}, (_, n) => ({n, text: 'row ' + n}))
  const kept = [rows(), rows()]
  let greatest = 0
  for (let round = 0; round < 90; round += 1) {
    kept[1] = rows()
    greatest = Math.max(greatest, process.memoryUsage().heapUsed)
  }
  console.log(Math.round(greatest / 1e6))`

/** Threads that clear beside the program come late on a busy machine: without them the heap is the same at every run. */
async function greatest(before: string): Promise<number> {
  const {stdout} = await promisify(execFile)(
    process.execPath,
    ['--single-threaded-gc', '--import', 'tsx', '--input-type=module', '-e', script(before)],
    {cwd: new URL('../../', import.meta.url)},
  )
  return Number(stdout)
}

test('a process that publishes leaves less behind in its heap than one that does not', async () => {
  const [free, lean] = [
    await greatest(''),
    await greatest(`const {keepHeapLean} = await import('./src/release/lean-heap.ts'); keepHeapLean()`),
  ]
  expect(lean).toBeLessThan(free * 0.8)
})
