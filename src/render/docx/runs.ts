import type {Element, ElementContent} from 'hast'
import {escapeXml} from '../../interchange/xml/escape.js'
import type {Direction} from '../../model/locale.js'
import {imageRun} from './image.js'
import {runProperties, type Look} from './look.js'
import {textElement} from './parts.js'

const isolateMarks: Readonly<Record<Direction, string>> = {ltr: '\u2066', rtl: '\u2067'}
const popMark = '\u2069'

/** Write inline content as runs. Isolates become both a run's direction and Unicode's isolate controls. */
export const runs = (nodes: readonly ElementContent[], look: Look): string =>
  nodes
    .map((node) =>
      node.type === 'text' ? run(node.value, look) : node.type === 'element' ? inline(node, look) : '',
    )
    .join('')

/** Give the direction that an element asks for, or null. */
export const directionOf = ({properties}: Element): Direction | null =>
  properties.dir === 'rtl' || properties.dir === 'ltr' ? properties.dir : null

/** Give a look in the direction and language that an element asks for. */
export function turned(element: Element, look: Look): Look {
  const {lang} = element.properties
  const language = typeof lang === 'string' ? escapeXml(lang) : look.language
  return {...look, language, direction: directionOf(element) ?? look.direction}
}

const run = (text: string, look: Look): string => {
  const value = text.replace(/[\t\n\r ]+/g, ' ')
  return value === '' ? '' : `<w:r>${runProperties(look)}${textElement(value)}</w:r>`
}

function inline(element: Element, given: Look): string {
  const {tagName, children, properties} = element
  const look = turned(element, given)
  switch (tagName) {
    case 'strong':
      return isolated(element, {...look, bold: true}, given)
    case 'em':
      return isolated(element, emphasised(look), given)
    case 'del':
      return isolated(element, {...look, strike: true}, given)
    case 'code':
      return isolated(element, {...look, style: 'VerbatimChar'}, given)
    case 'br':
      return '<w:r><w:br/></w:r>'
    case 'img': {
      const alt = String(properties.alt ?? '')
      const name = String(properties.src ?? '')
      return imageRun(look.parts, name, alt) ?? run(`[${alt}]`, {...look, italic: true})
    }
    case 'a':
      return link(element, look, given)
    case 'sup':
      return runs(children, look)
    default:
      return isolated(element, look, given)
  }
}

const emphasised = (look: Look): Look =>
  look.style === '' ? {...look, style: 'Emphasis'} : {...look, italic: true}

/** Isolate what turns against the direction around it. */
function isolated(element: Element, look: Look, around: Look): string {
  const {direction} = look
  const inside = runs(element.children, look)
  return direction === around.direction
    ? inside
    : run(isolateMarks[direction], around) + inside + run(popMark, around)
}

function link(element: Element, look: Look, around: Look): string {
  const href = String(element.properties.href ?? '')
  const note = look.notes.get(href.replace(/^#/, ''))
  if (note) {
    const number = look.parts.note(note())
    return `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${String(number)}"/></w:r>`
  }
  if (!/^(?:https?|mailto|tel):/.test(href)) return isolated(element, look, around)
  const inside = isolated(element, {...look, style: 'Hyperlink'}, around)
  return `<w:hyperlink r:id="${look.parts.link(href)}">${inside}</w:hyperlink>`
}
