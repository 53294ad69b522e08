import {decodeXml} from '../decode-xml.js'
import type {Dropped} from './dropped.js'
import {renewPictures} from './old-pictures.js'

type Loss = Omit<Dropped, 'count'>

/** A part of a DOCX as mammoth is to see it, and what was taken out. */
export interface OpenedRuns {
  readonly xml: string
  readonly losses: readonly Loss[]
}

/** What holds text that mammoth would leave out with it: a field's result, and runs of their own direction. */
const wrappers = /<\/?w:(?:fldSimple|dir|bdo)\b[^>]*>/g
const run = /<w:r(?:\s[^>]*)?>[^]*?<\/w:r>/g
const hidden = /<w:vanish(?:\/>| w:val="(?:1|true|on)"\/>)/
const ruby = /<w:ruby>[^]*?<w:rubyBase>([^]*?)<\/w:rubyBase><\/w:ruby>/g

/**
 * Open what mammoth would lose with its text, and take out what the author does not see in Word: hidden text, which
 * must not become public.
 */
export function openRuns(given: string): OpenedRuns {
  const losses: Loss[] = []
  const opened = renewPictures(given)
    .replace(wrappers, '')
    .replace(ruby, (_all, base: string) => {
      // A ruby stands in a run, and its base is runs.
      losses.push({kind: 'formatting', name: 'ruby'})
      return `</w:r>${base}<w:r>`
    })
  const xml = opened.replace(run, (whole) => {
    if (!hidden.test(whole) || whole.includes('<w:txbxContent')) return whole
    losses.push({kind: 'deleted', name: textOfRuns(whole)})
    return ''
  })
  const shapes = given.replace(/<mc:AlternateContent[^]*?<\/mc:AlternateContent>/g, '')
  for (const [shape] of shapes.matchAll(/<w:drawing>[^]*?<\/w:drawing>/g)) {
    if (shape.includes('<w:txbxContent')) losses.push({kind: 'deleted', name: textOfRuns(shape)})
  }
  // Drawn once for new readers, once (`mc:Fallback`) for old ones, and that is the one which comes in.
  for (const [box] of given.matchAll(/<v:textbox\b[^]*?<\/v:textbox>/g)) {
    losses.push({kind: 'moved', name: textOfRuns(box)})
  }
  return {xml, losses}
}

/** Give the text of a piece of a DOCX, formulas included. */
export const textOfRuns = (xml: string): string =>
  Array.from(xml.matchAll(/<[wm]:t(?:\s[^>]*)?>([^<]*)</g), ([, value]) => decodeXml(value ?? '')).join('')
