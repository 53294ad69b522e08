import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {LocaleFacts} from '../../../locales/facts.js'
import {renderBody} from '../body/body.js'
import type {Site, SlotName} from '../site.js'

const known = new Map<string, readonly ElementContent[]>()

/** Give what the house puts at a place of its pages, made safe and set as its documents are; nothing when it says nothing. */
export function slot(name: SlotName, site: Pick<Site, 'slots'>, facts: LocaleFacts): readonly Element[] {
  const text = site.slots?.[`${name}.${facts.locale}`]
  if (text === undefined) return []
  const key = `${facts.locale} ${text}`
  const set = known.get(key) ?? (renderBody(text, 'markdown', facts).children as ElementContent[])
  known.set(key, set)
  return [h('div', {className: ['slot', name]}, [...set])]
}
