import type {Skeleton} from '../model/document.js'
import type {Inline} from '../model/inline.js'
import {fill} from './fill.js'

/**
 * Put contents, by unit id, back into the skeleton. Units that are left out, or whose content is what extract gave,
 * give back their source bytes. Changed ones get the least escapes: `write` also checks what they came to.
 */
export const merge = (skeleton: Skeleton, contents: ReadonlyMap<string, readonly Inline[]>): string =>
  fill(skeleton, {contents, cautions: new Map()}).text
