import type {Element} from 'hast'
import {h} from 'hastscript'
import {hrefOf, permanentAddress} from '../address.js'
import type {EditionHead} from '../edition.js'
import type {Site} from '../site.js'
import {wordsOf, type WordKey} from '../words.js'

/** Lead on from the notes: from a corrected document to what changed, from an earlier version to the one in force. */
export function onward(edition: EditionHead, site: Site): readonly Element[] {
  const place = placeOf(edition)
  if (place === null) return []
  const [word, address] = place
  const link = h('a', {href: hrefOf(site.baseUrl, address)}, wordsOf(edition.locale)(word))
  return [h('p', {className: ['onward']}, [link])]
}

function placeOf({id, locale, notes, history, isReplaced}: EditionHead): readonly [WordKey, string] | null {
  const isWithdrawn = notes.some(({kind}) => kind === 'withdrawal')
  if (isReplaced) return isWithdrawn ? null : ['readCurrent', permanentAddress(locale, id)]
  return history === undefined || notes.length === 0 ? null : ['seeChanges', history]
}
