import {useTranslation} from 'react-i18next'
import type {Segment} from '../api/wire.js'
import {Key} from '../parts/key.js'
import {chipLabel} from './chip.js'
import {missingCodes} from './schema.js'
import type {Desk} from './use-desk.js'

interface CodesPartProps {
  readonly desk: Desk
  readonly segment: Segment
  readonly markup: string
}

/** The codes that this target still lacks, each with a key that inserts it. */
export function CodesPart({desk, segment, markup}: CodesPartProps) {
  const {t} = useTranslation()
  const missing = missingCodes(markup, segment.codes)
  if (missing.length === 0) return null
  return (
    <section className="part">
      <h2>{t('codes.title')}</h2>
      <ul className="codes">
        {missing.map((code, index) => (
          <li key={`${code.type} ${code.id}`}>
            <button type="button" onClick={() => desk.handle.current?.insertCode(code)}>
              <span className={`chip chip-${code.type}`} dir="ltr">
                {chipLabel(code)}
              </span>
            </button>
            {index < 9 && <Key keys={`Alt+${String(index + 1)}`} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
