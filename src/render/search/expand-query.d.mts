import type {SearchFacts} from '../../../locales/search.js'

export function expandQuery(
  query: string,
  facts: SearchFacts,
): {readonly sure: readonly string[]; readonly guesses: readonly string[]}
