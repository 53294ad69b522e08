import {useTranslation} from 'react-i18next'

/** Say that something is on its way. */
export function Waiting() {
  const {t} = useTranslation()
  return (
    <p className="waiting" role="status">
      {t('waiting')}
    </p>
  )
}
