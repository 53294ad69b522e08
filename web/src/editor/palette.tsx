import {useEffect, useRef, type KeyboardEvent} from 'react'
import {useTranslation} from 'react-i18next'
import {localeFacts} from '../locales.js'
import {Key} from '../parts/key.js'
import {marks} from './marks.js'
import {insertTerm} from './terms-part.js'
import type {Desk} from './use-desk.js'

/** Signs that a keyboard lacks: quotation marks and punctuation of the target's language, and marks without ink. */
export function Palette({desk}: {readonly desk: Desk}) {
  const {t} = useTranslation()
  const open = desk.panes.has('palette')
  return (
    <span className="palette">
      <button type="button" aria-expanded={open} onClick={() => desk.toggle('palette')}>
        {t('editor.palette')} <Key keys="Alt+I" />
      </button>
      {open && <Signs desk={desk} />}
    </span>
  )
}

/** The signs: Tab or arrows go from one to the next, Escape back to the text. */
function Signs({desk}: {readonly desk: Desk}) {
  const {t} = useTranslation()
  const place = useRef<HTMLSpanElement>(null)
  const {quotes, foreign, direction} = localeFacts[desk.view.locale]
  const signs = [...new Set([...quotes.flat(), ...Object.values(foreign), '’', '–', '…'])]
  useEffect(() => place.current?.querySelector('button')?.focus(), [])
  const move = (event: KeyboardEvent): void => {
    const by = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1}[event.key]
    if (by === undefined) return
    event.preventDefault()
    const all = [...(place.current?.querySelectorAll('button') ?? [])]
    const vertical = event.key === 'ArrowDown' || event.key === 'ArrowUp'
    const forward = direction === 'rtl' && !vertical ? -by : by
    const at = all.findIndex((one) => one === document.activeElement)
    all[(at + forward + all.length) % all.length]?.focus()
  }
  return (
    <span
      ref={place}
      className="palette-signs"
      role="group"
      aria-label={t('editor.palette')}
      dir={direction}
      onKeyDown={move}
    >
      {signs.map((sign) => (
        <button key={sign} type="button" onClick={() => insertTerm(desk, sign)}>
          {sign}
        </button>
      ))}
      {marks.map(({name, value}) => (
        <button
          key={name}
          type="button"
          className="palette-mark"
          title={t(`mark.${name}`)}
          aria-label={`${name}: ${t(`mark.${name}`)}`}
          onClick={() => insertTerm(desk, value)}
        >
          <bdi dir="ltr">{name}</bdi>
        </button>
      ))}
    </span>
  )
}
