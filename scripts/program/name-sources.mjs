import {readFileSync} from 'node:fs'
import {SourceMap} from 'node:module'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'

/** Have stacks name lines of sources, not of a build. Its maps are read when a stack first is, so that a start is not. */
export function nameSources(folder) {
  const base = pathToFileURL(join(folder, '/')).href
  const place = new RegExp(`${escape(base)}([\\w.-]+):(\\d+):(\\d+)`)
  const maps = new Map()
  const mapOf = (name) => {
    if (!maps.has(name)) maps.set(name, readMap(join(folder, `${name}.map`)))
    return maps.get(name)
  }
  const tell = (frame) =>
    frame.replace(place, (whole, name, line, column) => {
      const {originalSource, originalLine, originalColumn} =
        mapOf(name)?.findEntry(line - 1, column - 1) ?? {}
      if (originalSource === undefined) return whole
      return `${fileURLToPath(new URL(originalSource, base))}:${originalLine + 1}:${originalColumn + 1}`
    })
  Error.prepareStackTrace = (error, frames) =>
    [Error.prototype.toString.call(error), ...frames.map((frame) => `    at ${tell(`${frame}`)}`)].join('\n')
}

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Null when the build is gone: a stack is worth more than its names. */
function readMap(path) {
  try {
    return new SourceMap(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return null
  }
}
