import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import type {SiteFile} from '../../ports.js'
import {faces, type Face} from './faces.js'

const require = createRequire(import.meta.url)
const hashChars = 12

/** Folder of the fonts, below the root. */
export const fontsFolder = 'assets/fonts/'

interface Cut {
  readonly face: Face
  readonly name: string
  readonly body: Uint8Array
  readonly range: string
}

const known = new Map<Face, Cut>()

/** Read a cut from its package, once; its name has the hash of its bytes. */
export function cutOf(face: Face): Cut {
  const before = known.get(face)
  if (before !== undefined) return before
  const folder = folderOf(face)
  const base = `${face.package.split('/').at(-1) ?? ''}-${face.subset}-${face.weight}-${face.style}`
  const body = readFileSync(join(folder, 'files', `${base}.woff2`))
  const ranges = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>
  const hash = createHash('sha256').update(body).digest('hex').slice(0, hashChars)
  const cut = {face, name: `${base}.${hash}.woff2`, body, range: ranges[face.subset] ?? ''}
  known.set(face, cut)
  return cut
}

/** Give the fonts as files of the site, each package's licence beside them. */
export function fontFiles(): readonly SiteFile[] {
  const packages = [...new Map(faces.map((face) => [face.package, face])).values()]
  return [
    ...faces.map(cutOf).map(({name, body}) => ({path: fontsFolder + name, body})),
    ...packages.map((face) => ({
      path: `${fontsFolder}${face.package.split('/').at(-1) ?? ''}-LICENSE.txt`,
      body: readFileSync(join(folderOf(face), 'LICENSE'), 'utf8'),
    })),
  ]
}

/** Write the rules that name the cuts; style sheets stand beside the folder of the fonts. */
export const fontFaces = (): string =>
  faces
    .map(cutOf)
    .map(({face, name, range}) => faceRule(face, `fonts/${name}`, range))
    .join('')

/** Write one rule. `range` keeps a page from fetching letters that it does not show. */
export const faceRule = ({family, weight, style}: Face, address: string, range: string): string =>
  `@font-face { font-family: "${family}"; font-weight: ${weight}; font-style: ${style}; font-display: swap; src: url("${address}") format("woff2"); unicode-range: ${range}; }\n`

const folderOf = (face: Face): string => dirname(require.resolve(`${face.package}/package.json`))
