import {useState} from 'react'
import {useTranslation} from 'react-i18next'
import {localeFacts} from '../locales.js'
import {marks} from './marks.js'
import {insertTerm} from './terms-part.js'
import type {Desk} from './use-desk.js'

/** Signs that a keyboard lacks: quotation marks and punctuation of the target's language, and marks without ink. */
export function Palette({desk}: {readonly desk: Desk}) {
  const {t} = useTranslation()
  const [open, setOpen] = useState(false)
  const {quotes, foreign, direction} = localeFacts[desk.view.locale]
  const signs = [...new Set([...quotes.flat(), ...Object.values(foreign), '’', '–', '…'])]
  return (
    <span className="palette">
      <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('editor.palette')}
      </button>
      {open && (
        <span className="palette-signs" dir={direction}>
          {signs.map((sign) => (
            <button key={sign} type="button" onClick={() => insertTerm(desk, sign)}>
              {sign}
            </button>
          ))}
          {marks.map(({name, value}) => (
            <button key={name} type="button" className="palette-mark" onClick={() => insertTerm(desk, value)}>
              {name}
            </button>
          ))}
        </span>
      )}
    </span>
  )
}
