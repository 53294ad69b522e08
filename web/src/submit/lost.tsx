import {useTranslation} from 'react-i18next'
import type {Considered} from './considered.js'

/** What of a file is not kept, in words. */
export function Lost({dropped}: {readonly dropped: Considered['dropped']}) {
  const {t} = useTranslation()
  if (dropped.length === 0) return <p className="quiet">{t('submit.nothingDropped')}</p>
  return (
    <div className="warning">
      <h3>{t('submit.dropped')}</h3>
      <ul>
        {dropped.map(({kind, name, count}) => (
          <li key={`${kind} ${name}`}>
            {t(`dropped.${kind}`)}
            {name !== '' && (
              <>
                {' · '}
                <bdi>{name}</bdi>
              </>
            )}
            {count > 1 && ` × ${String(count)}`}
          </li>
        ))}
      </ul>
    </div>
  )
}
