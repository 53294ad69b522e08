import {useTranslation} from 'react-i18next'
import {Link} from 'wouter'

/** There is no screen at this address. */
export default function NotFound() {
  const {t} = useTranslation()
  return (
    <section className="page">
      <h1>{t('notFound.title')}</h1>
      <p>
        <Link href="/">{t('nav.communiques')}</Link>
      </p>
    </section>
  )
}
