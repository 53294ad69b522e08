import {Alert, Button} from '@mantine/core'
import {useTranslation} from 'react-i18next'
import {inLocale} from '../locales.js'
import type {Entry} from '../outbox/entry.js'
import {drop, put} from '../outbox/outbox.js'
import {useOutbox} from '../parts/use-outbox.js'
import {textOf} from './tokens.js'
import type {Desk} from './use-desk.js'

/** Texts written over a revision that another has followed: kept until a person says where they go. */
export function MovedTexts({desk}: {readonly desk: Desk}) {
  const {name, view} = desk
  const moved = [...useOutbox().values()].filter(
    ({trouble, revision, ...place}) =>
      trouble !== null && place.name === name && place.locale === view.locale && revision !== view.revision,
  )
  return moved.map((entry) => (
    <MovedText key={`${entry.revision} ${entry.segment}`} desk={desk} entry={entry} />
  ))
}

function MovedText({desk, entry}: {readonly desk: Desk; readonly entry: Entry}) {
  const {t} = useTranslation()
  const place = entry.trouble?.type === 'moved' ? entry.trouble : null
  // What an earlier app kept names no revision: its segment is looked for in this one.
  const old = entry.revision === ''
  const here = old || desk.view.revision === place?.revision
  const now = here ? desk.view.segments.find(({id}) => id === place?.segment) : undefined
  const take = (): void => {
    if (!now) return
    desk.write(now, entry.markup, false)
    desk.activate(now.id)
    drop(entry)
  }
  return (
    <Alert color="orange" title={t('moved.title')} role="alert" className="moved">
      <p>
        {place && t(old ? 'moved.old' : place.segment === '' ? 'moved.gone' : 'moved.now')}{' '}
        <bdi dir="ltr">{place?.segment}</bdi>
      </p>
      <p {...inLocale(desk.view.locale)}>{textOf(entry.markup ?? '')}</p>
      <div className="acts">
        {now && entry.markup !== null && (
          <Button size="xs" onClick={take}>
            {t('moved.put')}
          </Button>
        )}
        {!here && (
          <Button size="xs" variant="default" onClick={() => put({...entry, trouble: null})}>
            {t('moved.again')}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={() => drop(entry)}>
          {t('conflict.discard')}
        </Button>
      </div>
    </Alert>
  )
}
