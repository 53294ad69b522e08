/** What could not be kept on the way to Markdown, so that somebody can look: never dropped silently. */
export interface Dropped {
  /**
   * `element` and `style`: something Markdown has no word for; its text is kept. `header`, `comment`, `deleted`: text
   * left out, begun in `name`. `image`: its place and description are kept, it itself is not (of another kind, too large, or elsewhere). `formatting`: a look.
   * `moved`: a text box, begun in `name`; its text comes after the paragraph that it is tied to, wherever it floats.
   * `html`: a block of raw HTML in Markdown, with its text begun in `name`; pages do not show it.
   */
  readonly kind:
    | 'element'
    | 'style'
    | 'header'
    | 'comment'
    | 'deleted'
    | 'image'
    | 'table'
    | 'formatting'
    | 'link'
    | 'moved'
    | 'html'
  readonly name: string
  readonly count: number
}

/** Most characters of a name. */
const maxNameCharacters = 120

/** Count equal things, in the order they were first met. */
export function countDropped(all: readonly Omit<Dropped, 'count'>[]): readonly Dropped[] {
  const counts = new Map<string, Dropped>()
  for (const {kind, name: whole} of all) {
    const name = whole.slice(0, maxNameCharacters)
    const key = `${kind} ${name}`
    counts.set(key, {kind, name, count: (counts.get(key)?.count ?? 0) + 1})
  }
  return [...counts.values()]
}
