import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {dirname, relative, sep} from 'node:path'
import * as esbuild from 'esbuild'
import {apart} from './apart.mjs'
import {parts} from './parts.mjs'
import {root} from './sources.mjs'

/** Files of packages that are not modules ask for others by this. */
const banner = `import {createRequire as createRequireOfBuild} from 'node:module';
const require = createRequireOfBuild(import.meta.url);`

/** Make one file of each part, and files of what they share, packages included, in a folder of `dist`. */
export async function compile(folder, entries = parts) {
  const {outputFiles} = await esbuild.build({
    absWorkingDir: root,
    write: false,
    entryPoints: entries,
    outdir: folder,
    outExtension: {'.js': '.mjs'},
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: apart,
    banner: {js: banner},
    // Errors are known by the names of their classes.
    keepNames: true,
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'silent',
    plugins: [keepPlaces(folder)],
  })
  await esbuild.stop()
  for (const {path, text} of outputFiles) {
    await mkdir(dirname(path), {recursive: true})
    await writeFile(path, text.replace(nameAll, nameDerived))
  }
}

/** What esbuild names functions by, each anew whenever it is made: parsing makes thousands of them for a page. */
const nameAll = 'var __name = (target, value) => __defProp(target, "name", { value, configurable: true });'
/** Name classes that extend another, as errors do, and leave what is called by nobody's name as it is: on the same line. */
const nameDerived =
  'var __name = (target, value) => Object.getPrototypeOf(target) === Function.prototype ? target : __defProp(target, "name", { value, configurable: true });'

/** Have our code find its files (words, migrations, threads) from where its source stands. */
const keepPlaces = (folder) => ({
  name: 'keep-places',
  setup({onLoad}) {
    onLoad({filter: /\.(ts|mjs)$/}, async ({path}) => {
      const file = relative(root, path).split(sep).join('/')
      if (/^\.\.\/|^node_modules\//.test(file)) return undefined
      const source = relative(folder, path).split(sep).join('/')
      const text = await readFile(path, 'utf8')
      const contents = text.replaceAll('import.meta.url', `new URL('${source}', import.meta.url).href`)
      return {contents, loader: path.endsWith('.ts') ? 'ts' : 'js'}
    })
  },
})
