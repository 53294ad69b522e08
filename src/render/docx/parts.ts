import {escapeXml} from '../../interchange/xml/escape.js'

/** What the body of a DOCX refers to, gathered while it is written. */
export interface Parts {
  /** Give the relationship id of an address. */
  link(address: string): string
  /** Give the numbering of a new list; an ordered one starts at `start`. */
  list(ordered: boolean, start: number): number
  /** Give the number of a note that is written as `content`, its paragraphs. */
  note(content: string): number
  readonly links: ReadonlyMap<string, string>
  readonly lists: readonly {readonly ordered: boolean; readonly start: number}[]
  readonly notes: readonly string[]
}

/** Start with none. */
export function openParts(): Parts {
  const links = new Map<string, string>()
  const lists: {ordered: boolean; start: number}[] = []
  const notes: string[] = []
  return {
    links,
    lists,
    notes,
    link(address) {
      const id = links.get(address) ?? `link${String(links.size + 1)}`
      links.set(address, id)
      return id
    },
    list: (ordered, start) => lists.push({ordered, start}),
    note: (content) => notes.push(content),
  }
}

/** Write text for a run; WordprocessingML keeps white space only where it is told. */
export const textElement = (text: string): string => `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`
