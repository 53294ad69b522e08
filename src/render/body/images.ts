import type {Root} from 'hast'
import type {PlacedImage} from '../images.js'
import {mapElements} from './walk.js'

const inText = /^images\//

/** Lead images of the document to where they stand, with their sizes, so that a page does not jump when they come. */
export function placeImages(root: Root, images: readonly PlacedImage[]): Root {
  if (images.length === 0) return root
  const known = new Map(images.map((image) => [image.name, image]))
  return mapElements(root, (element) => {
    const src = String(element.properties['src'] ?? '')
    const image = element.tagName === 'img' ? known.get(src.replace(inText, '')) : undefined
    if (image === undefined || !inText.test(src)) return element
    const {href, width, height} = image
    return {...element, properties: {...element.properties, src: href, width, height}}
  })
}
