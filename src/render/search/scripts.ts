import {readFileSync} from 'node:fs'
import type {SiteFile} from '../../ports.js'

/** Where the search page finds its script; the other modules stand beside it. */
export const searchScript = '/assets/search/search-page.js'
const modules = ['search-page', 'expand-query', 'excerpt'] as const

/** Give the site's scripts: they are shipped as they are written. */
export const searchScripts = (): readonly SiteFile[] =>
  modules.map((name) => ({
    path: `assets/search/${name}.js`,
    body: readFileSync(new URL(`${name}.mjs`, import.meta.url), 'utf8'),
  }))
