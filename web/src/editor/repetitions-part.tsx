import {Button} from '@mantine/core'
import {useState} from 'react'
import {useTranslation} from 'react-i18next'
import type {Segment} from '../api/wire.js'
import {shownTarget} from './filter.js'
import {repetitionsOf} from './repetitions.js'
import type {Desk} from './use-desk.js'

/** Segments with the same source: shown before the text goes to them, and taken back at one press. */
export function RepetitionsPart({desk, segment}: {readonly desk: Desk; readonly segment: Segment}) {
  const {t} = useTranslation()
  const [done, setDone] = useState<readonly Segment[] | null>(null)
  const markup = shownTarget(segment, desk.entryOf(segment))
  const others = repetitionsOf(desk.view.segments, segment, markup)
  if (others.length === 0 && done === null) return null
  const propagate = (): void => {
    for (const other of others) desk.write(other, markup, false)
    setDone(others)
  }
  const undo = (): void => {
    for (const before of done ?? []) {
      const now = desk.view.segments.find(({id}) => id === before.id) ?? before
      desk.write(now, before.target ?? '', false)
    }
    setDone(null)
  }
  return (
    <section className="part">
      <h2>{t('repetitions.title', {count: (done ?? others).length})}</h2>
      <p dir="ltr" className="quiet">
        {(done ?? others).map(({id}) => (
          <button key={id} type="button" className="plain" onClick={() => desk.activate(id)}>
            {id}
          </button>
        ))}
      </p>
      {done === null ? (
        <Button size="compact-xs" variant="default" disabled={markup === ''} onClick={propagate}>
          {t('repetitions.propagate')}
        </Button>
      ) : (
        <Button size="compact-xs" variant="default" onClick={undo}>
          {t('repetitions.undo')}
        </Button>
      )}
    </section>
  )
}
