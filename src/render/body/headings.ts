import type {Element, Root} from 'hast'
import {mapElements, textOf} from './walk.js'

const headingName = /^h([1-6])$/u
const deepest = 6

/**
 * Take the document's title out (the page shows it), move headings below it without a gap, and number their ids by
 * place: `section-1`, the same in every locale and never empty.
 */
export function placeHeadings(root: Root): Root {
  const body = withoutTitle(root)
  let count = 0
  let previous = 1
  const top = Math.min(...levels(body), deepest)
  const shift = 2 - top
  return mapElements(body, (element) => {
    const level = levelOf(element)
    if (level === null) return element
    count += 1
    const wanted = Math.max(2, Math.min(level + shift, previous + 1, deepest))
    previous = wanted
    return {...element, tagName: `h${wanted}`, properties: {...element.properties, id: `section-${count}`}}
  })
}

function withoutTitle(root: Root): Root {
  const first = root.children.findIndex((node) => node.type === 'element')
  const node = root.children[first]
  if (node?.type !== 'element' || node.tagName !== 'h1') return root
  return {...root, children: root.children.filter((_, index) => index !== first)}
}

function levels(root: Root): readonly number[] {
  const found: number[] = []
  mapElements(root, (element) => {
    const level = levelOf(element)
    if (level !== null) found.push(level)
    return element
  })
  return found
}

const isFootnoteLabel = (element: Element): boolean => element.properties['id'] === 'footnote-label'

const levelOf = (element: Element): number | null => {
  const match = headingName.exec(element.tagName)
  return match === null || isFootnoteLabel(element) ? null : Number(match[1])
}

/** Tell whether a plain text's first paragraph is its title, and leave it out. */
export function withoutTitleParagraph(root: Root, title: string): Root {
  const [first, ...rest] = root.children
  const same =
    first !== undefined && textOf(first).replace(/\s+/gu, ' ') === title.replace(/\s+/gu, ' ').trim()
  return same ? {...root, children: rest} : root
}
