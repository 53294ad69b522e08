import {Button} from '@mantine/core'
import {useState} from 'react'
import {useTranslation} from 'react-i18next'
import {Link} from 'wouter'
import {assignedActs, type AssignedAct} from '../../../src/model/assignment.js'
import {useAct} from '../api/act.js'
import {Failure} from '../parts/failure.js'
import {InLocale, LocaleName} from '../parts/in-locale.js'
import {useMay} from '../parts/use-may.js'
import {Assigning} from './assigning.js'
import {Due} from './due.js'
import {pageOf} from './page-of.js'
import {assignmentPath, keyOf, type Work} from './queries.js'
import {notePressed, useFollow} from './use-follow.js'

const isAssigned = (act: string): act is AssignedAct => (assignedActs as readonly string[]).includes(act)

/** One thing that waits: what it is, until when, who has it, and what may be done about it. */
export function WorkLine({work}: {readonly work: Work}) {
  const {t} = useTranslation()
  const {reference, title, source, locale, act, count, whose, account, ready} = work
  const link = useFollow(keyOf(work))
  return (
    <li className={`work-line${work.overdue ? ' overdue' : ''}`}>
      <span className="work-what">
        <span className={`badge act-${act}`}>{t(`workAct.${act}`)}</span>
        {locale !== null && (
          <strong>
            <LocaleName locale={locale} />
          </strong>
        )}
        <Link href={pageOf(work)} ref={link}>
          <bdi dir="ltr">{reference}</bdi> <InLocale locale={source}>{title}</InLocale>
        </Link>
      </span>
      <span className="work-state">
        <span className="quiet">{t(act === 'answer' ? 'work.questions' : 'work.units', {count})}</span>
        {work.deadline !== null && <Due deadline={work.deadline} overdue={work.overdue} />}
        {!ready && <span className="quiet">{t('work.later')}</span>}
        {whose === 'other' && (
          <span className="quiet">{account === null ? t('assign.none') : <bdi>{account}</bdi>}</span>
        )}
      </span>
      {locale !== null && isAssigned(act) && <LineActs work={work} locale={locale} act={act} />}
    </li>
  )
}

interface LineActsProps {
  readonly work: Work
  readonly locale: NonNullable<Work['locale']>
  readonly act: AssignedAct
}

function LineActs({work, locale, act}: LineActsProps) {
  const {t} = useTranslation()
  const may = useMay()
  const [assigning, setAssigning] = useState(false)
  const path = assignmentPath(work.reference, locale, act)
  const take = useAct(`${path}/take`)
  const handBack = useAct(`${path}/hand-back`)
  const error = take.error ?? handBack.error
  const press = (pressed: {mutate: () => void}): void => {
    notePressed(keyOf(work))
    pressed.mutate()
  }
  const about = `${t(`workAct.${act}`)} ${work.reference} ${locale}`
  return (
    <span className="acts">
      {work.whose === 'free' && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`${t('work.take')}: ${about}`}
          loading={take.isPending}
          onClick={() => press(take)}
        >
          {t('work.take')}
        </Button>
      )}
      {work.whose === 'mine' && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`${t('work.handBack')}: ${about}`}
          loading={handBack.isPending}
          onClick={() => press(handBack)}
        >
          {t('work.handBack')}
        </Button>
      )}
      {may('assign') && (
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={`${t('work.assign')} ${about}`}
          onClick={() => setAssigning(true)}
        >
          {t('work.assign')}
        </Button>
      )}
      {assigning && (
        <Assigning
          reference={work.reference}
          locale={locale}
          given={{act, account: work.account, deadline: work.deadline, version: work.version}}
          onDone={() => setAssigning(false)}
        />
      )}
      {error && <Failure error={error} />}
    </span>
  )
}
