import type {Element, ElementContent, Root} from 'hast'
import {elementsOf, textIn} from './elements.js'

/** What word processors mean in HTML that they put on the clipboard is said in styles; say it in elements, in place. */
export function readPasted(root: Root): void {
  for (const element of elementsOf(root)) {
    if (element.tagName === 'p' && classes(element).includes('MsoTitle')) {
      element.tagName = 'h1'
      element.properties = {className: ['title']}
    }
    if (element.tagName === 'p' && classes(element).some((name) => /^Mso(?:Intense)?Quote$/.test(name))) {
      element.children = [{...element, properties: {}}]
      element.tagName = 'blockquote'
    }
    if (element.tagName === 'b' && /(?:^|;)\s*font-weight:\s*normal/.test(style(element)))
      element.tagName = 'div'
    if (element.tagName === 'span') emphasise(element)
    if (element.tagName === 'a') noteReference(element)
  }
  for (const element of [root, ...elementsOf(root)]) {
    if (element.type === 'element' && /mso-element:(?:foot|end)note-list/.test(style(element))) notes(element)
    else element.children = withLists(element.children as ElementContent[])
  }
}

const style = ({properties}: Element): string => String(properties.style ?? '')

const classes = ({properties}: Element): readonly string[] =>
  Array.isArray(properties.className) ? properties.className.map(String) : []

/** Google Docs and LibreOffice write bold and slanted text as spans. */
function emphasise(element: Element): void {
  const names = [
    /(?:^|;)\s*font-weight:\s*(?:bold|[6-9]00)/.test(style(element)) ? 'strong' : '',
    /font-style:\s*italic/.test(style(element)) ? 'em' : '',
    /text-decoration[^;]*line-through/.test(style(element)) ? 'del' : '',
  ].filter((name) => name !== '')
  if (textIn(element).trim() === '') return
  for (const tagName of names) {
    element.children = [{type: 'element', tagName, properties: {}, children: element.children}]
  }
}

/** Word's `<a href="#_ftn1">[1]</a>` becomes what `notes.ts` reads: `<sup><a href="#footnote-1">[1]</a></sup>`. */
function noteReference(element: Element): void {
  const number = /^#_(?:ftn|edn)(\d+)$/.exec(String(element.properties.href ?? ''))?.[1]
  if (number === undefined) return
  const link: Element = {...element, properties: {href: `#footnote-${number}`}}
  element.tagName = 'sup'
  element.properties = {}
  element.children = [link]
}

/** Word's notes, a `div` each, become the list that `notes.ts` reads. */
function notes(list: Element): void {
  const items = list.children.filter(
    (child): child is Element =>
      child.type === 'element' && /^(?:ftn|edn)\d+$/.test(String(child.properties.id)),
  )
  list.tagName = 'ol'
  list.properties = {}
  list.children = items.map((item) => {
    const children = elementsOf(item).filter(({tagName}) => tagName === 'p')
    for (const one of children) one.children = one.children.filter((child) => !leadsBack(child))
    const id = `footnote-${String(item.properties.id).replace(/\D/g, '')}`
    return {type: 'element', tagName: 'li', properties: {id}, children}
  })
}

const leadsBack = (node: ElementContent): boolean =>
  node.type === 'element' && /^#_(?:ftn|edn)ref/.test(String(node.properties.href ?? ''))

interface Item {
  readonly level: number
  readonly ordered: boolean
  readonly start: number
  /** Whether the mark is a letter. */
  readonly isLettered: boolean
  readonly element: Element
}

/** Deepest list; Word has nine levels. */
const maxLevel = 9

/** Word writes the items of a list as paragraphs with the mark as text. */
function itemOf(node: ElementContent): Item | null {
  if (node.type !== 'element' || node.tagName !== 'p') return null
  const level = /mso-list:\s*l\d+ level(\d+)/.exec(style(node))?.[1]
  if (level === undefined) return null
  const mark = elementsOf(node).find((one) => /mso-list:\s*Ignore/.test(style(one)))
  const text = mark === undefined ? '' : textIn(mark).trim()
  if (mark !== undefined) mark.children = []
  const ordered = /^[(]?(?:\p{Nd}+|[a-z]{1,4}|(?=\p{L})\p{Script=Arabic}ـ?)[.)-]/iu.test(text)
  return {
    level: Math.min(Number(level), maxLevel),
    ordered,
    start: Number(/\d+/.exec(text)?.[0] ?? 1),
    isLettered: ordered && !/\p{Nd}/u.test(text),
    element: {type: 'element', tagName: 'li', properties: {}, children: node.children},
  }
}

/** Gather items that follow one another into lists, deeper ones into the item before them. */
function withLists(nodes: readonly ElementContent[]): ElementContent[] {
  const made: ElementContent[] = []
  let open: {list: Element; level: number}[] = []
  for (const node of nodes) {
    const item = itemOf(node)
    if (item === null) {
      if (node.type !== 'text' || node.value.trim() !== '') {
        if (node.type !== 'comment') open = []
      }
      made.push(node)
      continue
    }
    const tagName = item.ordered ? 'ol' : 'ul'
    open = open.filter(({level}) => level <= item.level)
    const last = open.at(-1)
    if (last?.level === item.level && last.list.tagName === tagName) {
      last.list.children.push(item.element)
      continue
    }
    if (last?.level === item.level) open = open.slice(0, -1)
    const start = item.ordered && item.start > 1 ? {start: item.start} : {}
    const properties = {...start, ...(item.isLettered ? {type: 'a'} : {})}
    const list: Element = {type: 'element', tagName, properties, children: [item.element]}
    const above = open.at(-1)?.list.children.at(-1)
    if (above?.type === 'element') above.children.push(list)
    else made.push(list)
    open.push({list, level: item.level})
  }
  return made
}
