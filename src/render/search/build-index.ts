import {close, createIndex} from 'pagefind'
import type {SiteFile} from '../../ports.js'
import {searchText} from './search-text.js'

/** One document as readers find it. */
export interface SearchRecord {
  readonly url: string
  readonly title: string
  /** The title as results show it, its foreign phrases isolated. */
  readonly shown: string
  readonly text: string
  readonly date: string
}

/** What the search page uses of what Pagefind writes. */
const used =
  /^(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|.*\.pf_meta|wasm\..*|index\/.*|fragment\/.*)$/u

/** Give the words that stand in two for the index (`searchText`), whole, each once. */
const joinedIn = (content: string): string =>
  [
    ...new Set(
      [...content.matchAll(/(\S+’)\u200A(?=(\S+))/gu)].map(([, first = '', second = '']) => first + second),
    ),
  ].join(' ')

/** Build the index of one locale below `folder`. The same records in the same order are the same bytes. */
export async function buildIndex(
  language: string,
  folder: string,
  records: readonly SearchRecord[],
): Promise<readonly SiteFile[]> {
  const {index, errors} = await createIndex({forceLanguage: language, writePlayground: false})
  if (index === undefined) throw new Error(errors.join('; '))
  try {
    for (const {url, title, shown, text, date} of records) {
      // A text that opens with its title is not to show it twice in what was found.
      const content = text.startsWith(searchText(title)) ? text : `${title} ${text}`
      const added = await index.addCustomRecord({
        url,
        content,
        language,
        meta: {title, shown, date, joined: joinedIn(content)},
      })
      if (added.errors.length > 0) throw new Error(added.errors.join('; '))
    }
    const {files} = await index.getFiles()
    return files
      .filter(({path}) => used.test(path))
      .map(({path, content}) => ({path: `${folder}${path}`, body: content}))
      .sort((a, b) => (a.path < b.path ? -1 : 1))
  } finally {
    await index.deleteIndex()
    // Its process would keep this one from ending.
    await close()
  }
}
