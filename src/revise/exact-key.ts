import {codeName} from '../leverage/tokenise.js'
import type {Inline} from '../model/inline.js'

/** Codes whose bytes say something to a reader: where a link goes, which image is shown. */
const telling: ReadonlySet<string> = new Set(['link', 'image', 'html', 'autolink', 'code', 'entity'])

/** Write content as one string, equal when nothing that a reader meets has changed. Ids of codes do not count. */
export const exactKey = (content: readonly Inline[]): string =>
  content
    .map((part) => {
      if (part.type === 'text') return part.value
      return `\ue000${codeName(part)}${telling.has(part.kind) ? part.data : ''}\ue001`
    })
    .join('')
