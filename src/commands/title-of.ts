import type {Extracted} from '../model/document.js'
import {plainText} from '../model/inline.js'

/** Give the title of an original: its title or first heading, else its first words. */
export function titleOf(extracted: Pick<Extracted, 'units'>): string {
  const unit =
    extracted.units.find(
      ({kind, name}) => kind === 'title' || (kind === 'front-matter' && name === 'title'),
    ) ??
    extracted.units.find(({kind}) => kind === 'heading') ??
    extracted.units.find(({kind}) => kind !== 'front-matter') ??
    extracted.units[0]
  return unit ? plainText(unit.content).replace(/\s+/g, ' ').trim() : ''
}
