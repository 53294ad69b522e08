import type {Attributes} from '../xml/read-xml.js'

/** An element with all that is in it. Names are without their prefix: no two modules share one that we read. */
export interface Element {
  readonly name: string
  readonly attributes: Attributes
  readonly children: readonly (Element | string)[]
  readonly line: number
}

/** Name of the empty element that marks where a reference stands for nothing; no XML name, so that no file holds it. */
export const unknownEntity = '&'

/** Give the children of these names, in order. */
export const childrenOf = ({children}: Element, ...names: readonly string[]): readonly Element[] =>
  children.filter((child): child is Element => typeof child !== 'string' && names.includes(child.name))

/** Give the first child of a name. */
export const childOf = (element: Element, name: string): Element | undefined => childrenOf(element, name)[0]

/** Give all text below an element. */
export const textOf = ({children}: Element): string =>
  children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')

/** Give a name without its prefix. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1)
