import type {UnknownEntity, XmlEvent} from '../xml/read-xml.js'
import {localName, unknownEntity, type Element} from './element.js'

/** Builds one element from its events. */
export interface ElementBuilder {
  /** Take an event; answers the element when this one closed it, `too_long` when it holds too much. */
  take(event: Exclude<XmlEvent, {readonly type: 'broken'}> | UnknownEntity): Element | 'too_long' | null
}

/** Most parts (elements and texts) of a unit: far more than a paragraph has. */
const maxParts = 50_000

/** Start to build; the first event opens the element. */
export function elementBuilder(): ElementBuilder {
  const open: {element: Element; children: (Element | string)[]}[] = []
  let parts = 0
  return {
    take(event) {
      parts += 1
      if (event.type === 'text') {
        open.at(-1)?.children.push(event.value)
        return null
      }
      if (event.type === 'entity') {
        const {entity, line} = event
        open.at(-1)?.children.push({name: unknownEntity, attributes: {entity}, children: [], line})
        return null
      }
      if (event.type === 'open') {
        const children: (Element | string)[] = []
        const {attributes, line} = event
        const element: Element = {name: localName(event.name), attributes, children, line}
        if (parts <= maxParts) open.at(-1)?.children.push(element)
        open.push({element, children})
        return null
      }
      const closed = open.pop()
      if (open.length > 0 || !closed) return null
      return parts > maxParts ? 'too_long' : closed.element
    },
  }
}
