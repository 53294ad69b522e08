import {useState} from 'react'
import {useTranslation} from 'react-i18next'
import {assignedActs, type AssignedAct} from '../../../src/model/assignment.js'
import type {LocaleOverview, Overview} from '../api/wire.js'
import {useMay} from '../parts/use-may.js'
import {Assigning} from './assigning.js'
import {Due} from './due.js'

/** Who does what in one locale of a communiqué, until when. */
export function Assignments({communique, at}: {readonly communique: Overview; readonly at: LocaleOverview}) {
  const {t} = useTranslation()
  const may = useMay()
  const [assigning, setAssigning] = useState<AssignedAct | null>(null)
  if (at.edition === 'published' || at.edition === 'withdrawn') return null
  const acts = assignedActs.filter((act) => act === 'approve' || at.locale !== communique.source)
  const givenOf = (act: AssignedAct) =>
    at.assignments.find((one) => one.act === act) ?? {act, account: null, deadline: null, version: 0}
  return (
    <ul className="assignments quiet">
      {acts.map((act) => {
        const {account, deadline} = givenOf(act)
        const said = (
          <>
            {t(`workAct.${act}`)} · {account === null ? t('assign.none') : <bdi>{account}</bdi>}
          </>
        )
        return (
          <li key={act}>
            {may('assign') ? (
              <button type="button" className="plain" onClick={() => setAssigning(act)}>
                {said}
              </button>
            ) : (
              said
            )}
            {deadline !== null && (
              <>
                {' '}
                <Due deadline={deadline} overdue={new Date(deadline) <= new Date()} />
              </>
            )}
          </li>
        )
      })}
      {assigning && (
        <Assigning
          reference={communique.reference}
          locale={at.locale}
          given={givenOf(assigning)}
          onDone={() => setAssigning(null)}
        />
      )}
    </ul>
  )
}
