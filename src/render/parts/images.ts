import {fileOf} from '../address.js'
import {imageFileAddress} from '../images.js'
import type {Work} from '../work.js'
import {keyOf, type Part} from './part.js'

/** The images of a communiqué, for all its pages; nothing when it shows none, or is taken back. */
export function imageParts(work: Work): readonly Part[] {
  const shown = [...work.public.values(), ...work.versions].flatMap(({images = []}) => images)
  const names = [...new Set(shown.map(({name}) => name))].sort()
  if (names.length === 0) return []
  return [
    {
      name: `images ${work.id}`,
      key: keyOf(work.id, names),
      needs: [],
      images: names,
      make: ({images}) =>
        names.flatMap((name) => {
          const body = images?.get(name)
          return body === undefined ? [] : [{path: fileOf(imageFileAddress(work.id, name)), body}]
        }),
    },
  ]
}
