import type {ShownImage} from '../../model/image.js'
import {escapeXml} from '../../interchange/xml/escape.js'

/** An image with its bytes, to be put into a DOCX. */
export interface DocxImage extends ShownImage {
  readonly bytes: Uint8Array
}

/** What the body of a DOCX refers to, gathered while it is written. */
export interface Parts {
  /** Give the relationship id of an address. */
  link(address: string): string
  /** Give the numbering of a new list; an ordered one starts at `start`. */
  list(ordered: boolean, start: number): number
  /** Give the number of a note that is written as `content`, its paragraphs. */
  note(content: string): number
  /** Give the number of an image of the document, or null when it is none. Each use has a number of its own. */
  image(name: string): {readonly use: number; readonly id: string; readonly image: DocxImage} | null
  readonly images: ReadonlyMap<string, DocxImage>
  readonly links: ReadonlyMap<string, string>
  readonly lists: readonly {readonly ordered: boolean; readonly start: number}[]
  readonly notes: readonly string[]
}

/** Start with none. */
export function openParts(all: readonly DocxImage[] = []): Parts {
  const images = new Map<string, DocxImage>()
  let uses = 0
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
    images,
    image(name) {
      const image = all.find((one) => one.name === name)
      if (image === undefined) return null
      images.set(name, image)
      uses += 1
      return {use: uses, id: imageId(name), image}
    },
  }
}

/** Give the relationship id of an image. */
export const imageId = (name: string): string => `image-${name.replace('.', '-')}`

/** Write text for a run; WordprocessingML keeps white space only where it is told. */
export const textElement = (text: string): string => `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`
