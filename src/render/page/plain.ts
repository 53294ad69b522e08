import type {Element} from 'hast'
import type {LocaleFacts} from '../../../locales/facts.js'
import {h} from 'hastscript'
import type {ElementContent} from 'hast'
import {isolate} from '../direction/controls.js'
import {direct} from '../direction/direct.js'
import {isolateText} from '../direction/plain.js'
import {rememberFor} from '../remember.js'
import {clean} from '../typography/clean.js'
import {typeset} from '../typography/typeset.js'

/** Set a text without markup as a locale's typography wants it. */
export const setText = rememberFor((text, facts: LocaleFacts) =>
  typeset(clean(text.trim()), facts.typography),
)

/** Set a text for a place that has no markup, its foreign phrases isolated. */
export const setPlain = rememberFor((text, facts: LocaleFacts) => isolateText(setText(text, facts), facts))

/** Join a page's title and its site's, each isolated so that the dash between them does not jump. */
export const pageTitle = (title: string, site: string, facts: LocaleFacts): string =>
  `${isolate(setPlain(title, facts), facts.direction)} — ${isolate(setPlain(site, facts), facts.direction)}`

/** Set a text as inline content, its foreign phrases in elements of their own direction and language. */
export const setInline = rememberFor((text, facts: LocaleFacts): ElementContent[] => {
  const line: Element = h('span', setText(text, facts))
  const [made] = direct({type: 'root', children: [line]}, facts).children
  return made?.type === 'element' ? made.children : []
})
