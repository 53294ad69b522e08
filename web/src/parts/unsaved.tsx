import {useSyncExternalStore} from 'react'
import {useTranslation} from 'react-i18next'
import {isKept, subscribe} from '../outbox/outbox.js'
import {useOutbox} from './use-outbox.js'

/** Say how many texts the server has not taken yet, and how many wait for a person to settle them. */
export function Unsaved() {
  const {t} = useTranslation()
  const entries = [...useOutbox().values()]
  const troubled = entries.filter((entry) => entry.trouble !== null).length
  const unkept = !useSyncExternalStore(subscribe, isKept) && entries.length > 0
  const state = troubled > 0 || unkept ? 'trouble' : entries.length > 0 ? 'waiting' : 'saved'
  return (
    <span className={`unsaved unsaved-${state}`} role="status" data-unsaved={entries.length}>
      {unkept && <strong>{t('unsaved.notKept')} · </strong>}
      {troubled > 0
        ? t('unsaved.trouble', {count: troubled})
        : entries.length > 0
          ? t('unsaved.waiting', {count: entries.length})
          : t('unsaved.none')}
    </span>
  )
}
