import {useQuery} from '@tanstack/react-query'
import {useEffect, useRef, useState, type FormEvent} from 'react'
import {useTranslation} from 'react-i18next'
import type {Locale} from '../../../src/model/locale.js'
import type {ConcordanceLine} from '../../../src/store/memory/concordance.js'
import {concordanceQuery} from '../api/queries.js'
import type {Wire} from '../api/wire.js'
import {inLocale, localeFacts} from '../locales.js'
import {Failure} from '../parts/failure.js'
import {Highlighted} from '../parts/highlighted.js'
import {plainOf} from '../parts/plain-of.js'
import {insertTerm} from './terms-part.js'
import type {Desk} from './use-desk.js'

const lineLimit = 12
const maxTextCharacters = 200

/** Search the memory from the editor, in the original's language or in the translation's. */
export function ConcordancePart({desk}: {readonly desk: Desk}) {
  const {t} = useTranslation()
  const {source, locale} = desk.view
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(() => selectedText())
  const [text, setText] = useState(typed)
  const [backwards, setBackwards] = useState(() => selectionIsInTarget())
  const [from, to] = backwards ? ([locale, source] as const) : ([source, locale] as const)
  useEffect(() => field.current?.focus(), [])
  const {data, error} = useQuery({
    ...concordanceQuery({text, locale: from, target: to, limit: lineLimit}),
    enabled: text !== '',
  })
  const send = (event: FormEvent): void => {
    event.preventDefault()
    const written = writtenIn(typed, source, locale)
    if (written !== null) setBackwards(written === locale)
    setText(typed.trim())
  }
  return (
    <section className="part concordance-part" role="search">
      <h2>{t('concordance.title')}</h2>
      <form onSubmit={send}>
        <input
          ref={field}
          type="search"
          dir="auto"
          aria-label={t('memory.text')}
          maxLength={maxTextCharacters}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />{' '}
        <select
          aria-label={t('concordance.direction')}
          value={backwards ? locale : source}
          onChange={(event) => setBackwards(event.currentTarget.value === locale)}
        >
          {[source, locale].map((one) => (
            <option key={one} value={one} {...inLocale(one)}>
              {localeFacts[one].name}
            </option>
          ))}
        </select>
      </form>
      {error && <Failure error={error} />}
      {data && <Lines desk={desk} lines={data.lines} backwards={backwards} />}
    </section>
  )
}

interface LinesProps {
  readonly desk: Desk
  readonly lines: readonly Wire<ConcordanceLine>[]
  /** The words were searched in the translation's language. */
  readonly backwards: boolean
}

/** What was found; a press puts the side in the translation's language into the text. */
function Lines({desk, lines, backwards}: LinesProps) {
  const {t} = useTranslation()
  const {source, locale} = desk.view
  if (lines.length === 0) return <p className="quiet">{t('memory.none')}</p>
  return (
    <ul>
      {lines.map((line) => (
        <li key={line.unit} className="match">
          <p className="match-source" {...inLocale(source)}>
            {backwards ? plainOf(line.target) : found(line)}
          </p>
          <button
            type="button"
            className="insert"
            title={t('matches.insert')}
            {...inLocale(locale)}
            onClick={() => insertTerm(desk, plainOf(backwards ? line.source : line.target))}
          >
            {backwards ? found(line) : plainOf(line.target)}
          </button>
          <bdi className="quiet">{line.origin}</bdi>
        </li>
      ))}
    </ul>
  )
}

/** The line in which the words stand, with them marked. */
const found = (line: Wire<ConcordanceLine>) => (
  <Highlighted text={plainOf(line.source)} ranges={line.ranges} />
)

/** Tell in which of two languages words are written, when they run in different directions. */
function writtenIn<L extends Locale>(text: string, ...both: readonly [L, L]): L | null {
  const letter = /\p{L}/u.exec(text)?.[0]
  if (letter === undefined || localeFacts[both[0]].direction === localeFacts[both[1]].direction) return null
  const direction = /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(letter) ? 'rtl' : 'ltr'
  return both.find((one) => localeFacts[one].direction === direction) ?? null
}

const selectedText = (): string =>
  (window.getSelection()?.toString() ?? '').replace(/\s+/g, ' ').trim().slice(0, maxTextCharacters)

const selectionIsInTarget = (): boolean => {
  const node = window.getSelection()?.anchorNode
  const element = node instanceof Element ? node : node?.parentElement
  return selectedText() !== '' && Boolean(element?.closest('.writing, .target'))
}
