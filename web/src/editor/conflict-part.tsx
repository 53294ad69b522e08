import {Alert, Button} from '@mantine/core'
import {useTranslation} from 'react-i18next'
import {inLocale} from '../locales.js'
import type {Entry, Trouble} from '../outbox/entry.js'
import {DifferenceText} from './difference-text.js'
import {textOf} from './tokens.js'
import type {Desk} from './use-desk.js'

interface ConflictPartProps {
  readonly desk: Desk
  readonly entry: Entry
  readonly trouble: Trouble
}

/** Two texts for one segment, or one that the server refuses: both are kept until a person chose. */
export function ConflictPart({desk, entry, trouble}: ConflictPartProps) {
  const {t} = useTranslation()
  if (trouble.type === 'refused') {
    return (
      <Alert color="red" title={t('unsaved.refused')} role="alert">
        <p>{trouble.message}</p>
        <p>{trouble.remedy}</p>
        <Button size="xs" variant="default" onClick={() => desk.settle(entry, null, entry.version)}>
          {t('conflict.discard')}
        </Button>
      </Alert>
    )
  }
  if (trouble.type === 'moved') return null
  const settle = (markup: string | null): void => {
    desk.settle(entry, markup, trouble.version)
    desk.handle.current?.focus()
  }
  const mine = textOf(entry.markup ?? '')
  const theirs = textOf(trouble.theirs)
  return (
    <Alert color="orange" title={t('conflict.title')} role="alert" className="conflict">
      <h3>
        {t('conflict.theirs')} <bdi>{trouble.by}</bdi>
      </h3>
      <p {...inLocale(desk.view.locale)}>{theirs}</p>
      <h3>{t('conflict.mine')}</h3>
      <p {...inLocale(desk.view.locale)}>{mine}</p>
      <h3>{t('conflict.difference')}</h3>
      <p {...inLocale(desk.view.locale)}>
        <DifferenceText before={theirs} after={mine} />
      </p>
      <div className="acts">
        <Button size="xs" onClick={() => settle(entry.markup)}>
          {t('conflict.keepMine')}
        </Button>
        <Button size="xs" variant="default" onClick={() => settle(null)}>
          {t('conflict.takeTheirs')}
        </Button>
      </div>
    </Alert>
  )
}
