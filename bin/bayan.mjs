#!/usr/bin/env node
import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

// Resolved from the real file, so that it works from any folder and through a link in node_modules/.bin.
const here = (path) => new URL(path, import.meta.url)

if (!existsSync(here('../node_modules/tsx'))) {
  console.error('The packages are not installed yet. Run this first: node scripts/ensure-installed.mjs')
  process.exit(1)
}
const {register} = await import('tsx/esm/api')
register({tsconfig: fileURLToPath(here('../tsconfig.json'))})
await import(here('../src/cli/main.ts').href)
