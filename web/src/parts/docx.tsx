import {useTranslation} from 'react-i18next'
import type {Locale} from '../../../src/model/locale.js'
import type {CommuniqueDetail, LocaleOverview} from '../api/wire.js'

/** Give a version as a Word file: the original at any time, a translation once it was released or is about to be. */
export function Docx({
  communique: {id, source, reference},
  locale,
  edition,
}: {
  readonly communique: CommuniqueDetail
  readonly locale: Locale
  readonly edition: LocaleOverview['edition']
}) {
  const {t} = useTranslation()
  if (locale !== source && edition !== 'draft' && edition !== 'published') return null
  return (
    <a href={`/api/communiques/${id}/docx/${locale}`} download={`${reference}.${locale}.docx`}>
      {t('act.docx')}
    </a>
  )
}
