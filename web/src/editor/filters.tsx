import {Button} from '@mantine/core'
import {useEffect, useRef} from 'react'
import {useTranslation} from 'react-i18next'
import {targetStates} from '../../../src/model/target.js'
import {filterKinds, type Filter} from './filter.js'
import type {Desk} from './use-desk.js'

const values: Readonly<Record<(typeof filterKinds)[number], readonly string[]>> = {
  state: targetStates,
  origin: ['tm', 'mt', 'person', 'none'],
  issue: ['any', 'critical'],
  since: ['hour', 'day', 'week', 'original'],
}

/** Go from the filter to the first segment that it lets through. */
function enterFirst({shown, active, activate, handle}: Desk): void {
  const [first] = shown
  if (first) activate(first.id)
  if (first && first.id === active?.id) handle.current?.focus()
}

/** Which segments are shown: by their text, and by what else one opens; how much of that is chosen is told. */
export function Filters({desk}: {readonly desk: Desk}) {
  const {t} = useTranslation()
  const {filter, setFilter, panes} = desk
  const chosen = filterKinds.filter((kind) => filter[kind] !== '').length
  return (
    <span role="search" className="filters">
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
      <Button
        size="xs"
        variant={chosen > 0 ? 'light' : 'default'}
        aria-expanded={panes.has('filters')}
        title="Alt+Shift+F"
        onClick={() => desk.toggle('filters')}
      >
        {chosen > 0 ? t('filter.chosen', {chosen}) : t('filter.title')}
      </Button>
    </span>
  )
}

/** What filters by, in a row of its own while it is open. */
export function FilterChoices({desk}: {readonly desk: Desk}) {
  const {t} = useTranslation()
  const place = useRef<HTMLSpanElement>(null)
  useEffect(() => place.current?.querySelector('select')?.focus(), [])
  const choose = (kind: keyof Filter, value: string): void => desk.setFilter({...desk.filter, [kind]: value})
  return (
    <span ref={place} role="group" className="filter-choices" aria-label={t('filter.title')}>
      {filterKinds.map((kind) => (
        <select
          key={kind}
          aria-label={t(`filter.${kind}`)}
          value={desk.filter[kind]}
          onChange={(event) => choose(kind, event.currentTarget.value)}
        >
          <option value="">{t(`filter.${kind}`)}</option>
          {values[kind].map((value) => (
            <option key={value} value={value}>
              {t(kind === 'state' ? `state.${value}` : `filter.${kind}-${value}`)}
            </option>
          ))}
        </select>
      ))}
    </span>
  )
}
