/* global document, location, history */
import {readExcerpt} from './excerpt.js'
import {expandQuery} from './expand-query.js'

/** Runs the search page. Everything it needs stands in the page: the index, the words and the language's facts. */
const box = document.querySelector('#search')
const {index, facts, words} = JSON.parse(box.dataset.search)
const form = document.querySelector('form[role="search"]')
const field = form.querySelector('input')
const status = document.querySelector('#found')
const list = document.querySelector('#results')
const more = document.querySelector('#more')
const shownAtOnce = 20
let last = 0

form.classList.remove('waiting')
form.addEventListener('submit', (event) => {
  event.preventDefault()
  const address = new URL(location.href)
  address.searchParams.set('q', field.value)
  history.replaceState(null, '', address)
  void search(field.value)
})
const asked = new URL(location.href).searchParams.get('q')
if (asked !== null) {
  field.value = asked
  void search(asked)
}

async function search(query) {
  last += 1
  const turn = last
  try {
    const found = await find(query)
    if (turn !== last) return
    list.replaceChildren()
    await show(found)
    status.textContent =
      found.length === 0 ? words.none : words.found.replace('{{count}}', String(found.length))
  } catch (error) {
    console.error(error)
    status.textContent = words.failed
  }
}

async function find(query) {
  const pagefind = await import(`${index}pagefind.js`)
  await pagefind.options({baseUrl: '/'})
  const {sure, guesses} = expandQuery(query, facts)
  const found = await ask(pagefind, sure)
  return found.length > 0 ? found : ask(pagefind, guesses)
}

/** Ask each query; a document found by several counts once, with its best score. */
async function ask(pagefind, queries) {
  const best = new Map()
  for (const query of queries) {
    for (const result of (await pagefind.search(query)).results) {
      const known = best.get(result.id)
      if (known === undefined || known.score < result.score) best.set(result.id, result)
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score)
}

async function show(found) {
  const items = await Promise.all(found.slice(0, shownAtOnce).map(async (one) => item(await one.data())))
  list.append(...items)
  const rest = found.slice(shownAtOnce)
  more.classList.toggle('waiting', rest.length === 0)
  more.onclick = () => show(rest)
}

function item({url, meta, excerpt, content}) {
  const line = document.createElement('li')
  const link = document.createElement('a')
  link.href = url
  link.textContent = meta.shown
  const text = document.createElement('p')
  const direction = document.documentElement.dir
  text.append(...readExcerpt(excerpt, {...meta, content, direction}).map(shown))
  line.append(link, text)
  return line
}

/** Show a run of an excerpt: what was found is marked, what reads from the other side isolated; nothing is read as HTML. */
function shown({dir, pieces}) {
  const run = document.createElement(dir === null ? 'span' : 'bdi')
  if (dir !== null) run.dir = dir
  if (dir === 'rtl') run.lang = 'ar'
  run.append(
    ...pieces.map(({text, isMarked}) => {
      const node = document.createElement(isMarked ? 'mark' : 'span')
      node.textContent = text
      return node
    }),
  )
  return run
}
