interface HighlightedProps {
  readonly text: string
  readonly ranges: readonly {readonly [index: number]: number}[]
}

/** Text with some of its places marked. Places are in order. */
export function Highlighted({text, ranges}: HighlightedProps) {
  const parts: {readonly text: string; readonly marked: boolean}[] = []
  let last = 0
  for (const range of ranges) {
    const start = Math.max(last, range[0] ?? 0)
    const end = Math.max(start, range[1] ?? 0)
    parts.push({text: text.slice(last, start), marked: false}, {text: text.slice(start, end), marked: true})
    last = end
  }
  parts.push({text: text.slice(last), marked: false})
  return parts.map((part, index) => (part.marked ? <mark key={index}>{part.text}</mark> : part.text))
}
