import {childrenOf, textOf, unknownEntity, type Element} from './element.js'
import type {Broken} from './read.js'

/** Say what cannot be read in a segment; null when all can. A target alone is told for its codes (`isUnreadable`). */
export function brokenOf(
  source: Element | undefined,
  target: Element | undefined,
  isUnreadable: boolean,
): Broken | null {
  const text = target ? textOf(target) : ''
  if ([source, target].some((part) => part && holdsEntity(part))) return {reason: 'entity_unknown', text}
  return isUnreadable ? {reason: 'codes_broken', text} : null
}

const holdsEntity = (element: Element): boolean =>
  childrenOf(element, unknownEntity).length > 0 ||
  element.children.some((child) => typeof child !== 'string' && holdsEntity(child))
