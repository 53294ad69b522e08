import {register} from 'tsx/esm/api'

// A thread does not get the loader of the process that started it.
register()
await import('./serve.ts')
