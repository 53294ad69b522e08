import type {Root} from 'hast'
import {mapElements} from './walk.js'

/**
 * Name notes in ASCII: the label of `[^ح]` or `[^é]` comes percent-encoded in an id, where no address finds it, since a
 * fragment is decoded first (HTML §7.4.6.4).
 */
export const nameNotes = (root: Root): Root =>
  mapElements(root, (element) => {
    const {id, href} = element.properties
    if (!isOfNote(id) && !isOfNote(href)) return element
    const properties = {...element.properties}
    if (isOfNote(id)) properties['id'] = id.replaceAll('%', '')
    if (isOfNote(href)) properties['href'] = href.replaceAll('%', '')
    return {...element, properties}
  })

const isOfNote = (value: unknown): value is string =>
  typeof value === 'string' && /^#?note-fn(?:ref)?-.*%/.test(value)
