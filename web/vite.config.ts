import {fileURLToPath} from 'node:url'
import {defineConfig} from 'vite'
import {facts} from '../locales/index.js'
import {locales} from '../src/model/locale.js'

const folder = fileURLToPath(new URL('.', import.meta.url))

/** What the browser needs to know of each locale: a small part of `locales/`, put in when the app is built. */
const localeFacts = Object.fromEntries(
  locales.map((locale) => {
    const {tag, direction, name, punctuation} = facts[locale]
    return [locale, {locale, tag, direction, name, quotes: punctuation.quotes, foreign: punctuation.foreign}]
  }),
)

/** The server puts a fresh nonce in the place of this word in each page that it gives out. */
const nonceWord = 'BAYAN_NONCE'

export default defineConfig({
  root: folder,
  logLevel: 'warn',
  define: {__LOCALE_FACTS__: JSON.stringify(localeFacts)},
  html: {cspNonce: nonceWord},
  oxc: {jsx: {runtime: 'automatic'}},
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: {polyfill: false},
    chunkSizeWarningLimit: 700,
    // What nearly every screen needs in one file each: on a slow line a request costs more than the bytes it brings.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {name: 'packages', test: /node_modules[\\/](?!prosemirror|@tanstack[\\/](?:react-)?virtual)/},
            {name: 'common', test: /web[\\/]src[\\/](?:api|live|outbox|parts)[\\/]/},
          ],
        },
      },
    },
  },
  server: {proxy: {'/api': 'http://127.0.0.1:8080', '/site': 'http://127.0.0.1:8080'}},
})
