import {Button, NativeSelect} from '@mantine/core'
import {useMutation, useQuery, useQueryClient} from '@tanstack/react-query'
import {useEffect, useState} from 'react'
import {useTranslation} from 'react-i18next'
import {useLocation} from 'wouter'
import {workActs} from '../../../src/model/work-act.js'
import {locales} from '../../../src/model/locale.js'
import {request} from '../api/request.js'
import {localeFacts} from '../locales.js'
import {withAlt} from '../editor/letter-of.js'
import {Failure} from '../parts/failure.js'
import {Key} from '../parts/key.js'
import {nextOf} from './next-of.js'
import {pageOf} from './page-of.js'
import {assignmentPath, keyOf, workQuery, type Work} from './queries.js'
import {WorkLine} from './work-line.js'

const maxShown = 12
const groups = ['mine', 'free', 'other'] as const

/** What waits for this person: theirs, free to take, and with others for those who assign. A key starts the next. */
export function MyWork() {
  const {t} = useTranslation()
  const {data} = useQuery(workQuery)
  const [locale, setLocale] = useState('')
  const [act, setAct] = useState('')
  const work = (data ?? []).filter(
    (one) => (locale === '' || one.locale === locale) && (act === '' || one.act === act),
  )
  const start = useStart(nextOf(work))
  if (!data) return null
  return (
    <section className="work">
      <div className="page-head">
        <h2>{t('work.title')}</h2>
        <div className="work-tools">
          <NativeSelect
            size="xs"
            aria-label={t('work.locale')}
            value={locale}
            data={[
              {value: '', label: t('work.everyLocale')},
              ...locales.map((value) => ({value, label: localeFacts[value].name})),
            ]}
            onChange={(event) => setLocale(event.currentTarget.value)}
          />
          <NativeSelect
            size="xs"
            aria-label={t('work.act')}
            value={act}
            data={[
              {value: '', label: t('work.everyAct')},
              ...workActs.map((value) => ({value, label: t(`workAct.${value}`)})),
            ]}
            onChange={(event) => setAct(event.currentTarget.value)}
          />
          {start.go && (
            <Button loading={start.isPending} onClick={start.go}>
              {t('work.start')} <Key keys="Alt+O" />
            </Button>
          )}
        </div>
      </div>
      {start.error && <Failure error={start.error} />}
      {work.length === 0 && <p className="quiet">{t('work.none')}</p>}
      {groups.map((whose) => (
        <Group key={whose} whose={whose} work={work.filter((one) => one.whose === whose)} />
      ))}
    </section>
  )
}

function Group({whose, work}: {readonly whose: Work['whose']; readonly work: readonly Work[]}) {
  const {t} = useTranslation()
  const [all, setAll] = useState(false)
  if (work.length === 0) return null
  const shown = all ? work : work.slice(0, maxShown)
  return (
    <>
      <h3>
        {t(`work.${whose}`)} <span className="count">{work.length}</span>
      </h3>
      <ul className="work-lines">
        {shown.map((one) => (
          <WorkLine key={keyOf(one)} work={one} />
        ))}
      </ul>
      {work.length > shown.length && (
        <Button size="xs" variant="subtle" onClick={() => setAll(true)}>
          {t('work.more', {count: work.length - shown.length})}
        </Button>
      )}
    </>
  )
}

/** Open the next piece of work, taking it first when it is free; also by its key. */
function useStart(next: Work | undefined) {
  const queries = useQueryClient()
  const [, go] = useLocation()
  const taking = useMutation({
    mutationFn: async (work: Work) => {
      if (work.whose === 'free' && work.locale !== null)
        await request(`${assignmentPath(work.reference, work.locale, work.act)}/take`, {method: 'POST'})
      return pageOf(work)
    },
    onSuccess: (page) => go(page),
    onSettled: () => queries.invalidateQueries({queryKey: ['work']}),
  })
  const {mutate, isPending, error} = taking
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (!withAlt(event, 'O') || next === undefined) return
      event.preventDefault()
      mutate(next)
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [next, mutate])
  return {isPending, error, go: next === undefined ? null : () => mutate(next)}
}
