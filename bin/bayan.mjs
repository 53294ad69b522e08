#!/usr/bin/env node
import {existsSync} from 'node:fs'
import {load} from '../scripts/program/load.mjs'

// Resolved from the real file, so that it works from any folder and through a link in node_modules/.bin.
if (!existsSync(new URL('../node_modules/tsx', import.meta.url))) {
  console.error('The packages are not installed yet. Run this first: node scripts/ensure-installed.mjs')
  process.exit(1)
}
await load('main')
