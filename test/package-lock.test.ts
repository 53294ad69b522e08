import {readFileSync} from 'node:fs'
import {expect, test} from '@jest/globals'

interface Locked {
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

// Without one of them npm ci refuses the whole lock, on every system; node scripts/complete-lock.mjs adds them.
test('the lock names the optional packages of every system', () => {
  const text = readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')
  const {packages} = JSON.parse(text) as {packages: Record<string, Locked>}
  const missing = Object.entries(packages).flatMap(([place, {optionalDependencies = {}}]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !(`node_modules/${name}` in packages) && !(`${place}/node_modules/${name}` in packages),
    ),
  )
  expect(missing).toEqual([])
})
