import {useTranslation} from 'react-i18next'
import {Link} from 'wouter'

const boardAddress = '/queues/'
/** Words of the board, as it shows them. */
const boardWords = ['Latest', 'Active', 'Waiting', 'Completed', 'Failed', 'Delayed', 'Paused'] as const

/** The board of the queues, which speaks English from left to right, with what its words mean. */
export default function QueueBoard() {
  const {t} = useTranslation()
  return (
    <section className="page whole framed">
      <h1>
        <Link href="/operations">{t('operations.title')}</Link> · {t('queues.title')}
      </h1>
      <p>
        {t('queues.about')}{' '}
        <a href={boardAddress} target="_blank" rel="noreferrer">
          {t('queues.alone')}
        </a>
      </p>
      <dl className="meanings">
        {boardWords.map((word) => (
          <div key={word}>
            <dt lang="en" dir="ltr">
              {word}
            </dt>
            <dd>{t(`queues.means.${word}`)}</dd>
          </div>
        ))}
      </dl>
      <iframe title={t('queues.title')} src={boardAddress} lang="en" />
    </section>
  )
}
