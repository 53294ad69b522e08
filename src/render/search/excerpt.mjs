/** What is read from the left among Arabic words: figures, addresses, Latin names. A sentence that ends ends it. */
const leftToRight =
  /[+\-−#@$€]?[\p{Script=Latin}\p{Nd}](?:(?:(?![.,:;!?]\s)[^\p{Script=Arabic}،؛؟«»])*[\p{Script=Latin}\p{Nd}%])?[+#]*/gu
const rightToLeft = /\p{Script=Arabic}(?:[\p{Script=Arabic}\s]*\p{Script=Arabic})?/gu
const seenMaxChars = 30

/**
 * Cut what Pagefind shows of a document into runs of one direction, each of pieces that are marked or not: without the title,
 * which stands above, and with a sign where it was cut. `joined` are the words that the
 * index holds in two.
 */
export function readExcerpt(excerpt, {title, content, joined, direction}) {
  const pieces = excerpt
    .split(/<\/?mark>/u)
    .map((text, at) => ({text: unescaped(text), isMarked: at % 2 === 1}))
  const plain = pieces.map(({text}) => text).join('')
  const start = plain.startsWith(`${title} `) ? title.length + 1 : 0
  const tight = tightSpaces(plain, joined)
  const isFirst = start > 0 || content.startsWith(plain.slice(0, seenMaxChars))
  const isLast = content.trimEnd().endsWith(plain.trimEnd().slice(-seenMaxChars))
  const runs = runsOf(plain, start, direction).map(({dir, from, to}) => ({
    dir,
    pieces: between(pieces, from, to, tight),
  }))
  const sign = {dir: null, pieces: [{text: '…', isMarked: false}]}
  return [...(isFirst ? [] : [sign]), ...runs, ...(isLast ? [] : [sign])]
}

/** Excerpts are escaped as HTML is. */
const unescaped = (text) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

function runsOf(plain, start, direction) {
  const pattern = direction === 'rtl' ? leftToRight : rightToLeft
  const runs = []
  let at = start
  for (const {index, 0: found} of plain.matchAll(pattern)) {
    if (index < at) continue
    const end = index + found.length + (closes(found, plain.charAt(index + found.length)) ? 1 : 0)
    if (index > at) runs.push({dir: null, from: at, to: index})
    runs.push({dir: direction === 'rtl' ? 'ltr' : 'rtl', from: index, to: end})
    at = end
  }
  if (at < plain.length) runs.push({dir: null, from: at, to: plain.length})
  return runs
}

/** A bracket that was opened within is closed within: `15:30 (GMT+1)`. */
const closes = (found, next) => next === ')' && found.lastIndexOf('(') > found.lastIndexOf(')')

/** Give the places of spaces within words: Pagefind gives the hair space of `d’ énergie` back as a space. */
function tightSpaces(plain, joined) {
  const whole = new Set(joined.split(' '))
  const pairs = plain.matchAll(/(\S+’) (?=(\S+))/gu)
  return new Set(
    [...pairs]
      .filter(([, first, second]) => whole.has(first + second))
      .map(({index, 1: first}) => index + first.length),
  )
}

function between(pieces, from, to, tight) {
  let at = 0
  return pieces.flatMap(({text, isMarked}) => {
    const start = at
    at += text.length
    const letters = Array.from({length: text.length}, (_, index) => start + index)
    const kept = letters.filter((place) => place >= from && place < to && !tight.has(place))
    const shown = kept.map((place) => text.charAt(place - start)).join('')
    return shown === '' ? [] : [{text: shown, isMarked}]
  })
}
