import {Button} from '@mantine/core'
import {useState, type FormEvent} from 'react'
import {useTranslation} from 'react-i18next'
import {targetStates} from '../../../src/model/target.js'
import {inLocale, otherDirection} from '../locales.js'
import {useMay} from '../parts/use-may.js'
import {Key} from '../parts/key.js'
import {noFilter, type Filter} from './filter.js'
import {Palette} from './palette.js'
import type {Desk} from './use-desk.js'

interface ToolbarProps {
  readonly desk: Desk
}

/** What may be done in the editor, with its keys, and which segments are shown. */
export function Toolbar({desk}: ToolbarProps) {
  const {t} = useTranslation()
  const may = useMay()
  return (
    <div className="toolbar" role="toolbar" aria-label={t('editor.tools')}>
      <Button size="xs" onClick={desk.confirm} disabled={!desk.active}>
        {t('keys.confirm')} <Key keys="Ctrl+Enter" />
      </Button>
      {may('review') && (
        <Button
          size="xs"
          variant="default"
          disabled={desk.active?.state !== 'translated'}
          onClick={() => void desk.review()}
        >
          {t('editor.review')}
        </Button>
      )}
      <Filters desk={desk} />
      <GoTo desk={desk} />
      <Palette desk={desk} />
      <Button size="xs" variant="default" aria-pressed={desk.marks} onClick={desk.toggleMarks}>
        {t('editor.marks')}
      </Button>
      <Direction desk={desk} />
      <Button
        size="xs"
        variant="default"
        aria-pressed={desk.panes.has('preview')}
        onClick={() => desk.toggle('preview')}
      >
        {t('editor.preview')} <Key keys="Alt+V" />
      </Button>
      <Button
        size="xs"
        variant="default"
        aria-pressed={desk.panes.has('concordance')}
        onClick={() => desk.toggle('concordance')}
      >
        {t('concordance.title')} <Key keys="Alt+K" />
      </Button>
      <Button size="xs" variant="default" onClick={() => desk.show('help', true)}>
        {t('editor.keys')} <Key keys="?" />
      </Button>
    </div>
  )
}

/** Show the translation that is written in the other direction than its language's; nothing in it changes. */
function Direction({desk}: {readonly desk: Desk}) {
  const {t} = useTranslation()
  const {active, turned, view} = desk
  const pressed = active !== null && turned.has(active.id)
  return (
    <Button
      size="xs"
      variant="default"
      aria-pressed={pressed}
      disabled={active === null}
      title={t('keys.turn')}
      onClick={() => active && desk.turn(active.id)}
    >
      {t(`direction.${pressed ? otherDirection(view.locale) : inLocale(view.locale).dir}`)}{' '}
      <Key keys="Alt+R" />
    </Button>
  )
}

/** Go to a segment by its id or its number in the document. */
function GoTo({desk}: {readonly desk: Desk}) {
  const {t} = useTranslation()
  const [typed, setTyped] = useState('')
  const go = (event: FormEvent): void => {
    event.preventDefault()
    const {segments} = desk.view
    const found = segments.find(({id}) => id === typed.trim()) ?? segments[Number(typed) - 1]
    if (found && !desk.shown.includes(found)) desk.setFilter(noFilter)
    if (found) desk.activate(found.id)
    if (found === desk.active) desk.handle.current?.focus()
    setTyped('')
  }
  return (
    <form onSubmit={go}>
      <input
        id="go-to"
        className="go-to"
        dir="ltr"
        aria-label={t('keys.goTo')}
        placeholder="u3s1"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </form>
  )
}

/** Go from the filter to the first segment that it lets through. */
function enterFirst({shown, active, activate, handle}: Desk): void {
  const [first] = shown
  if (first) activate(first.id)
  if (first && first.id === active?.id) handle.current?.focus()
}

const origins = ['tm', 'mt', 'person', 'none'] as const
const issues = ['any', 'critical'] as const
const sinces = ['hour', 'day', 'week', 'original'] as const

function Filters({desk}: {readonly desk: Desk}) {
  const {t} = useTranslation()
  const {filter, setFilter} = desk
  const choice = (field: keyof Filter, values: readonly string[]) => (
    <select
      aria-label={t(`filter.${field}`)}
      value={filter[field]}
      onChange={(event) => setFilter({...filter, [field]: event.currentTarget.value})}
    >
      <option value="">{t(`filter.${field}`)}</option>
      {values.map((value) => (
        <option key={value} value={value}>
          {t(field === 'state' ? `state.${value}` : `filter.${field}-${value}`)}
        </option>
      ))}
    </select>
  )
  return (
    <span className="filters" role="search">
      <input
        id="filter-text"
        type="search"
        dir="auto"
        aria-label={t('filter.text')}
        placeholder={t('filter.text')}
        value={filter.text}
        onChange={(event) => setFilter({...filter, text: event.currentTarget.value})}
        onKeyDown={(event) => event.key === 'Enter' && enterFirst(desk)}
      />
      {choice('state', targetStates)}
      {choice('origin', origins)}
      {choice('issue', issues)}
      {choice('since', sinces)}
    </span>
  )
}
