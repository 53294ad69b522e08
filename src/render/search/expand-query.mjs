/**
 * Give the queries to ask for one that a reader typed, best first, the query itself always the first. `sure` only write
 * the same words otherwise (an article with what is joined to it is taken off, letters that are often mixed up are
 * changed); `guesses`, which also take single joined letters off, are for when nothing was found. Pure; runs in browsers.
 *
 * @param {string} query
 * @param {import('../../../locales/search.js').SearchFacts} facts
 * @returns {{sure: string[], guesses: string[]}}
 */
export function expandQuery(query, facts) {
  const words = query.normalize('NFC').split(/\s+/u).filter(Boolean).slice(0, maxWords)
  if (words.length === 0) return {sure: [], guesses: []}
  const sure = combine(words.map((word) => surely(word, facts)))
  const all = combine(words.map((word) => [...surely(word, facts), ...perhaps(word, facts)]))
  return {sure, guesses: all.filter((one) => !sure.includes(one))}
}

const maxWords = 8
const maxQueries = 12

function surely(word, facts) {
  const bare = without(word, facts.marks)
  const article = facts.articles.find(([start]) => startsWith(bare, start, facts))
  const rests = article === undefined ? [] : article[1].map((head) => head + bare.slice(article[0].length))
  return unique([bare, ...rests].flatMap((form) => [form, ...respelled(form, facts)]))
}

function perhaps(word, facts) {
  const bare = without(word, facts.marks)
  const rests = facts.proclitics
    .filter((start) => startsWith(bare, start, facts))
    .map((start) => bare.slice(start.length))
  return unique(rests.flatMap((rest) => [rest, ...respelled(rest, facts)]))
}

const startsWith = (word, start, {minLetters}) =>
  word.startsWith(start) && [...word].length - [...start].length >= minLetters

const respelled = (word, {spellings}) =>
  spellings
    .map(([pattern, replacement]) => word.replace(new RegExp(pattern, 'gu'), replacement))
    .filter((form) => form !== word)

const without = (word, marks) => (marks === '' ? word : word.replace(new RegExp(marks, 'gu'), ''))
const unique = (list) => [...new Set(list)]

/** Every choice of one form for each word, the first forms first, cut at `maxQueries`. */
function combine(forms) {
  const all = forms.reduce(
    (queries, own) => own.flatMap((form) => queries.map((query) => [...query, form])).slice(0, maxQueries),
    [[]],
  )
  return unique(all.map((query) => query.join(' ')))
}
