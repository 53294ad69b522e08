import {useTranslation} from 'react-i18next'
import type {Locale} from '../../../src/model/locale.js'
import {at} from '../api/queries.js'
import type {CommuniqueDetail} from '../api/wire.js'

/** A version as a file: for Word when there is a text to give, and for other tools of translators. */
export function Downloads({
  communique,
  locale,
}: {
  readonly communique: CommuniqueDetail
  readonly locale: Locale
}) {
  const {t} = useTranslation()
  const {reference, source, locales} = communique
  const edition = locales.find((one) => one.locale === locale)?.edition
  const kinds = [
    ...(locale === source || edition === 'draft' || edition === 'published' ? ['docx'] : []),
    ...(locale === source ? [] : ['xliff']),
  ]
  return (
    <span className="downloads">
      {kinds.map((kind) => (
        <a
          key={kind}
          href={`${at(reference)}/${kind}/${locale}`}
          download
          aria-label={t('act.download', {format: kind.toUpperCase()})}
        >
          <bdi dir="ltr">{kind.toUpperCase()}</bdi>
        </a>
      ))}
    </span>
  )
}
