import {BayanError} from '../errors.js'
import {maxDepthLevels} from './limits.js'

/** Refuse a line that opens more containers than a document has, before the parser spends its time on them. */
export function guardDepth(text: string): void {
  for (const match of text.matchAll(/^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){100,}/gm)) {
    const line = text.slice(0, match.index).split(/\r\n|\n|\r/).length
    throw new BayanError('document_too_deep', {line, most: maxDepthLevels})
  }
}
