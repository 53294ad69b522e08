import {useTranslation} from 'react-i18next'
import type {Locale} from '../../../src/model/locale.js'
import {LocaleName} from '../parts/in-locale.js'

/** From which language into which. */
export function Direction({source, target}: {readonly source: Locale; readonly target: Locale}) {
  const {t} = useTranslation()
  return (
    <>
      <LocaleName locale={source} /> {t('editor.into')} <LocaleName locale={target} />
    </>
  )
}
