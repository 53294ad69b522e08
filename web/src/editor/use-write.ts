import {useCallback} from 'react'
import type {Segment, TranslationView} from '../api/wire.js'
import {entryAt, put} from '../outbox/outbox.js'
import {shownTarget} from './filter.js'
import {missingCodes} from './schema.js'

/** Put a text in the outbox over the one that waits, or over the one that the server has; null confirms that one. */
export type Write = (segment: Segment, markup: string | null, confirm: boolean) => void

/** Give what writes a target; it warns when a code of the original goes. */
export function useWrite(name: string, view: TranslationView, say: (words: string | null) => void): Write {
  const {locale, revision} = view
  return useCallback(
    (segment, markup, confirm) => {
      const place = {name, locale, revision, segment: segment.id}
      const before = entryAt(place)
      if (markup === segment.target && !confirm && before === undefined) return
      if (markup !== null && !confirm) {
        const lost = missingCodes(markup, segment.codes).length
        const had = missingCodes(shownTarget(segment, before), segment.codes).length
        if (lost !== had || segment.codes.length === 0) say(lost > had ? 'editor.codeRemoved' : null)
      }
      put({
        ...place,
        markup,
        confirm,
        version: before?.version ?? segment.version,
        at: Date.now(),
        trouble: before?.trouble?.type === 'conflict' ? before.trouble : null,
      })
    },
    [name, locale, revision, say],
  )
}
