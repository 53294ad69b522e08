import {useTranslation} from 'react-i18next'
import {Audit} from '../operations/audit.js'
import {BlockedRuns} from '../operations/blocked-runs.js'
import {Engines} from '../operations/engines.js'
import {Queues} from '../operations/queues.js'
import {Workers} from '../operations/workers.js'

/** What an operator looks at: what is blocked, who works, engines and what they cost, queues, who did what. */
export default function Operations() {
  const {t} = useTranslation()
  return (
    <section className="page">
      <h1>{t('operations.title')}</h1>
      <BlockedRuns />
      <Workers />
      <Engines />
      <Queues />
      <Audit />
    </section>
  )
}
