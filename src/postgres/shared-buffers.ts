import {totalmem} from 'node:os'

const mb = 1024 * 1024
/** PostgreSQL's own default, and what holds a memory of a million units. */
const least = 128
const most = 1024
/** The rest of the machine is for the processes beside the server, and for its page cache. */
const share = 8

/**
 * Say how much memory the server keeps pages in, as its setting: with too little, every look into a large translation
 * memory copies hundreds of pages. It is taken as it is used.
 */
export function sharedBuffers(machineBytes = machineMemory()): string {
  const megabytes = Math.floor(machineBytes / share / mb)
  return `${Math.min(most, Math.max(least, megabytes))}MB`
}

/** Memory of the machine, or what a container may have of it. */
function machineMemory(): number {
  const allowed = process.constrainedMemory()
  return allowed > 0 ? Math.min(allowed, totalmem()) : totalmem()
}
