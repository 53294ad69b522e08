import type {ShownImage} from '../model/image.js'

/** An image where a page finds it. `href` is percent-encoded. */
export interface PlacedImage extends ShownImage {
  readonly href: string
}

/** Give where an image of a communiqué stands on the site, beside no page: it is the same in every locale. */
export const imageFileAddress = (communique: string, name: string): string => `/images/${communique}/${name}`

/** Give the images of an edition, each where `place` says. */
export const placeAt = (
  {id, images = []}: {readonly id: string; readonly images?: readonly ShownImage[] | undefined},
  place: (address: string) => string,
): readonly PlacedImage[] =>
  images.map((image) => ({...image, href: place(imageFileAddress(id, image.name))}))
