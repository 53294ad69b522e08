import {createHash} from 'node:crypto'
import {maxImageBytes, maxImagePixels, maxImages, maxImagesBytes} from './limits.js'
import {sniffImage, type ImageFacts} from './sniff-image.js'

/** An image that came with a document. `name` is the SHA-256 of its bytes, with an ending: `3f…2a.png`. */
export interface Picture extends Omit<ImageFacts, 'ending'> {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Gathers the images of one document, each once. */
export interface Album {
  /** Keep an image. Answers its address in the text, `images/3f…2a.png`, or null when it is not taken. */
  add(bytes: Uint8Array): string | null
  readonly pictures: readonly Picture[]
}

/** An image in a text, as `Album.add` writes it. */
export const imageAddress = /^images\/([\da-f]{64}\.(?:png|jpg|gif|webp))$/

/** Start an album without any. */
export function openAlbum(): Album {
  const pictures: Picture[] = []
  let total = 0
  return {
    pictures,
    add(given) {
      const bytes = Buffer.from(given.buffer, given.byteOffset, given.length)
      const facts = bytes.length <= maxImageBytes ? sniffImage(bytes) : null
      if (facts === null || facts.width * facts.height > maxImagePixels) return null
      const {type, width, height, ending} = facts
      const name = `${createHash('sha256').update(bytes).digest('hex')}.${ending}`
      if (!pictures.some((picture) => picture.name === name)) {
        if (pictures.length === maxImages || total + bytes.length > maxImagesBytes) return null
        total += bytes.length
        pictures.push({name, type, width, height, bytes})
      }
      return `images/${name}`
    },
  }
}
