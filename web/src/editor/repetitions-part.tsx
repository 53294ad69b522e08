import {Button} from '@mantine/core'
import {useTranslation} from 'react-i18next'
import type {Segment} from '../api/wire.js'
import {inLocale} from '../locales.js'
import {Key} from '../parts/key.js'
import {repetitionsOf} from './repetitions.js'
import {textOf} from './tokens.js'
import type {Desk} from './use-desk.js'

interface RepetitionsPartProps {
  readonly desk: Desk
  readonly segment: Segment
  readonly markup: string
}

/** Segments with the same source, with what stands there: shown before a text goes to them, and taken back by a key. */
export function RepetitionsPart({desk, segment, markup}: RepetitionsPartProps) {
  const {t} = useTranslation()
  const {propagated} = desk
  const others = repetitionsOf(desk.view.segments, segment, markup)
  if (others.length === 0 && propagated.length === 0) return null
  return (
    <section className="part repetitions">
      {others.length > 0 && <h2>{t('repetitions.title', {count: others.length})}</h2>}
      <ul>
        {others.map(({id, target}) => (
          <li key={id}>
            <button type="button" className="plain" onClick={() => desk.activate(id)}>
              <bdi dir="ltr">{id}</bdi>
            </button>{' '}
            <span className="quiet" {...inLocale(desk.view.locale)}>
              {textOf(target ?? '')}
            </span>
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <Button size="compact-xs" variant="default" disabled={markup === ''} onClick={desk.propagate}>
          {t('repetitions.propagate')} <Key keys="Alt+P" />
        </Button>
      )}
      {propagated.length > 0 && (
        <p>
          {t('repetitions.done', {count: propagated.length})}{' '}
          <Button size="compact-xs" variant="default" onClick={desk.takeBack}>
            {t('repetitions.undo')} <Key keys="Alt+Shift+P" />
          </Button>
        </p>
      )}
    </section>
  )
}
