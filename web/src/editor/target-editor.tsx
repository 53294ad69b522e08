import {useEffect, useRef, type RefObject} from 'react'
import {useTranslation} from 'react-i18next'
import type {Locale} from '../../../src/model/locale.js'
import type {Segment} from '../api/wire.js'
import {inLocale} from '../locales.js'
import {openTarget, type TargetHandle} from './target-view.js'

interface TargetEditorProps {
  readonly segment: Segment
  readonly locale: Locale
  readonly direction: 'ltr' | 'rtl'
  readonly markup: string
  readonly marks: boolean
  readonly handle: RefObject<TargetHandle | null>
  readonly onChange: (markup: string) => void
}

/** The place where one target is written. It keeps its own text; `handle` is how others change it. */
export function TargetEditor(props: TargetEditorProps) {
  const {segment, locale, direction, markup, marks, handle, onChange} = props
  const {t} = useTranslation()
  const place = useRef<HTMLDivElement>(null)
  const latest = useRef({segment, markup, marks, onChange})
  latest.current = {segment, markup, marks, onChange}
  const opened = useRef<ReturnType<typeof openTarget> | null>(null)

  useEffect(() => {
    if (!place.current) return
    const {lang} = inLocale(locale)
    const target = openTarget({
      place: place.current,
      segment: () => latest.current.segment,
      markup: latest.current.markup,
      marks: () => latest.current.marks,
      onChange: (next) => latest.current.onChange(next),
      attributes: {lang, role: 'textbox', 'aria-multiline': 'false', 'aria-label': t('editor.target')},
    })
    opened.current = target
    handle.current = target
    target.focus()
    return () => {
      target.close()
      opened.current = null
      if (handle.current === target) handle.current = null
    }
  }, [segment.id, locale, handle, t])

  useEffect(() => opened.current?.redraw(), [marks, direction, segment.issues])
  useEffect(() => opened.current?.take(markup), [markup])

  return <div ref={place} className="writing" dir={direction} />
}
