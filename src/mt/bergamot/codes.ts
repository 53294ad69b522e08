/**
 * The engine's HTML mode knows HTML's inline tags only, follows the words by alignment, and may double a tag, empty a
 * pair or leave one out; an unbalanced text kills it. So: well-nested codes go out as `b` and `img`, and what comes
 * back counts only if every code stands there once, nested, and no pair was emptied.
 */
const tag = /<(\/?)(g|x|bx|ex|b|img)(?: id="([^"]*)")?\s*(\/?)>/g

/** Turn markup into the engine's HTML, or null when it has no codes or is not well nested. */
export function toHtml(markup: string): string | null {
  const open: string[] = []
  let codes = 0
  let broken = false
  const html = markup.replace(tag, (whole, slash: string, name: string, id: string | undefined) => {
    codes += 1
    if (name === 'g' && slash === '') {
      open.push(name)
      return `<b id="g${id}">`
    }
    if (name === 'g') return open.pop() === undefined ? ((broken = true), whole) : '</b>'
    return `<img id="${name}${id}">`
  })
  return codes === 0 || broken || open.length > 0 || /<(?!\/?(?:b|img)\b)/.test(html) ? null : html
}

/** Turn the engine's HTML back into markup, or null when a code is lost, doubled, emptied or crossed. */
export function fromHtml(html: string, markup: string): string | null {
  const open: string[] = []
  let broken = false
  const back = html.replace(tag, (whole, slash: string, name: string, id: string | undefined) => {
    if (name === 'b' && slash !== '') return open.pop() === undefined ? ((broken = true), whole) : '</g>'
    const [, kind, own] = /^(g|x|bx|ex)(.+)$/.exec(id ?? '') ?? []
    if (kind === undefined) return ((broken = true), whole)
    if (name === 'b') open.push(whole)
    return name === 'b' ? `<g id="${own}">` : `<${kind} id="${own}"/>`
  })
  if (broken || open.length > 0 || isEmptied(back, markup)) return null
  return openings(back).join() === openings(markup).join() ? back : null
}

const openings = (markup: string): readonly string[] =>
  (markup.match(/<(?:g|x|bx|ex) [^>]*>/g) ?? []).toSorted()

const emptyPair = /<g [^>]*>\s*<\/g>/
const isEmptied = (back: string, markup: string): boolean => emptyPair.test(back) && !emptyPair.test(markup)
