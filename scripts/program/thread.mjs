import {load} from './load.mjs'

// `new Worker(…/thread.mjs, {argv: [part]})`: a thread of the program that its process runs.
await load(process.argv[2])
