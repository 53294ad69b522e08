import type {Element, ElementContent, Root} from 'hast'
import {h} from 'hastscript'
import type {LocaleFacts} from '../../../locales/facts.js'
import {mapElements} from '../body/walk.js'
import {isolate} from '../direction/controls.js'
import {writePage} from '../page/document.js'
import {setPlain} from '../page/plain.js'
import {writeText} from './write-text.js'

/** A letter to readers, in one language. */
export interface ReaderLetter {
  /** BCP 47. */
  readonly language: string
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** Widths, sizes and families stand on the elements: mail clients drop style sheets. */
const cellStyle =
  'padding:16px;font-family:Georgia,"Times New Roman",serif;font-size:17px;line-height:1.7;color:#1b1b1b'

/**
 * Write a letter of these blocks. Language and direction stand on the page, on its body and on every cell, because clients
 * drop the outer ones; isolated phrases are `span`s, because some know no `bdi`. Both parts say the same.
 */
export function writeLetter(
  subject: string,
  blocks: readonly ElementContent[],
  facts: LocaleFacts,
): ReaderLetter {
  const own = {lang: facts.tag, dir: facts.direction}
  const body: Root = {type: 'root', children: [...blocks]}
  const title = setPlain(subject, facts)
  const cell = h('td', {...own, style: cellStyle}, forMail(body, facts).children as ElementContent[])
  const html = writePage(
    facts,
    [h('meta', {charSet: 'utf-8'}), h('title', title)],
    [h('table', {role: 'presentation', width: '100%', ...own}, [h('tbody', [h('tr', [cell])])])],
  ).replace('<body>', `<body lang="${facts.tag}" dir="${facts.direction}">`)
  return {language: facts.tag, subject: isolate(title, facts.direction), text: writeText(body, facts), html}
}

/** Sides by name: clients know no logical ones. */
function styleOfCell({scope}: Element['properties'], isFigure: boolean, {direction}: LocaleFacts): string {
  const side = isFigure === (direction === 'rtl') ? 'left' : 'right'
  const weight = scope === 'row' ? ';font-weight:normal' : ''
  return `padding:4px 8px;border-bottom:1px solid #cdd5d0;text-align:${side}${weight}`
}

const forMail = (body: Root, facts: LocaleFacts): Root =>
  mapElements(body, (element) => {
    const named: Element = element.tagName === 'bdi' ? {...element, tagName: 'span'} : element
    const {className, ...kept} = named.properties
    const isFigure = Array.isArray(className) && className.includes('number')
    if (named.tagName === 'img') return {...named, properties: {...kept, style: 'max-width:100%;height:auto'}}
    if (named.tagName !== 'td' && named.tagName !== 'th') return {...named, properties: kept}
    return {...named, properties: {dir: facts.direction, style: styleOfCell(kept, isFigure, facts), ...kept}}
  })
