import {readdirSync, readFileSync} from 'node:fs'
import {dirname, join, normalize} from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {apart} from '../scripts/program/apart.mjs'

const root = new URL('..', import.meta.url).pathname

/** What each part may import, by the beginning of the path. Its own folder is always allowed. */
const pure = ['src/model', 'src/errors', 'locales']
const arrows: Readonly<Record<string, readonly string[]>> = {
  'src/model': [],
  'src/errors': [],
  'src/ports': ['src/model'],
  'src/placeable': pure,
  'src/document': [...pure, 'src/ports'],
  'src/segment': pure,
  'src/leverage': [...pure, 'src/placeable'],
  'src/check': [...pure, 'src/ports', 'src/placeable', 'src/leverage'],
  'src/score': [...pure, 'src/leverage'],
  'src/translate': [...pure, 'src/ports', 'src/document', 'src/placeable'],
  'src/revise': [...pure, 'src/leverage'],
  'src/align': [...pure, 'src/placeable', 'src/leverage'],
  'src/interchange': [...pure, 'src/document'],
  locales: ['src/model', 'src/render/search/expand-query.mjs'],
}

/** Packages that one folder alone may know. */
const keepers: Readonly<Record<string, string>> = {
  bullmq: 'src/queue/',
  ioredis: 'src/queue/',
  'deepl-node': 'src/mt/',
  fastify: 'src/http/',
  commander: 'src/cli/',
}

const adapters = ['src/queue/', 'src/mt/', 'src/channel/', 'src/spell/']

interface Import {
  readonly from: string
  readonly to: string
  readonly typeOnly: boolean
}

function sources(folder: string): readonly string[] {
  return readdirSync(join(root, folder), {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
}

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(root, file), 'utf8')
  const statements = text.matchAll(/(?:import|export)\s+(type\s)?[^'"]*?from\s+'([^']+)'/g)
  const calls = text.matchAll(/import\(()'([^']+)'\)/g)
  return [...statements, ...calls].map((found) => {
    const target = found[2] as string
    const to = target.startsWith('.')
      ? normalize(join(dirname(file), target)).replace(/\.js$/, '.ts')
      : target
    return {from: file, to, typeOnly: (found[1] ?? '') !== ''}
  })
}

const all = ['src', 'pipelines', 'workers', 'locales'].flatMap(sources).flatMap(importsOf)

describe('dependency direction', () => {
  test.each(Object.entries(arrows))('%s imports only what stands below it', (part, allowed) => {
    const inside = (path: string, prefix: string) =>
      path === prefix || path === `${prefix}.ts` || path.startsWith(`${prefix}/`)
    const wrong = all.filter(
      ({from, to}) =>
        inside(from, part) &&
        /^(src|pipelines|workers|locales|web)\//.test(to) &&
        ![part, ...allowed].some((prefix) => inside(to, prefix)),
    )
    expect(wrong.map(({from, to}) => `${from} → ${to}`)).toEqual([])
  })

  test.each(Object.entries(keepers))('only one folder knows %s', (name, keeper) => {
    const wrong = all.filter(
      ({from, to, typeOnly}) =>
        (to === name || to.startsWith(`${name}/`)) && !typeOnly && !from.startsWith(keeper),
    )
    expect(wrong.map(({from}) => from)).toEqual([])
  })

  test('adapters are named only where they are composed', () => {
    const wrong = all.filter(
      ({from, to}) =>
        adapters.some((adapter) => to.startsWith(adapter) && !from.startsWith(adapter)) &&
        from !== 'src/compose.ts' &&
        !from.startsWith('src/cli/commands/'),
    )
    expect(wrong.map(({from, to}) => `${from} → ${to}`)).toEqual([])
  })

  test('packages that are loaded late stay out of the build, where their names would be lost', () => {
    const calls = ['src', 'pipelines', 'workers', 'locales']
      .flatMap(sources)
      .flatMap((file) => [
        ...readFileSync(join(root, file), 'utf8').matchAll(/[^.]\bimport\(\s*'([^.'][^']*)'/g),
      ])
      .map(([, name = '']) =>
        name
          .split('/')
          .slice(0, name.startsWith('@') ? 2 : 1)
          .join('/'),
      )
    expect(calls).toContain('nodemailer')
    expect(
      calls.filter((name) => !apart.some((one) => one === name || one === name.replace(/\/.*/, '/*'))),
    ).toEqual([])
  })

  test('the store knows no pipeline, no command, no server', () => {
    const wrong = all.filter(
      ({from, to}) =>
        from.startsWith('src/store/') &&
        /^(src\/(commands|pipeline|http|cli|queue)|pipelines|workers)\//.test(to),
    )
    expect(wrong.map(({from, to}) => `${from} → ${to}`)).toEqual([])
  })

  test('process.env is read where configuration and terminal begin', () => {
    const readers = sources('src').filter((file) =>
      readFileSync(join(root, file), 'utf8').includes('process.env'),
    )
    // A child process is given the environment as it stands.
    expect(readers.filter((file) => !/^src\/(cli\/|postgres\/run\.ts)/.test(file))).toEqual([])
  })
})
