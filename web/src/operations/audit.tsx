import {Button, NativeSelect, TextInput} from '@mantine/core'
import {useInfiniteQuery} from '@tanstack/react-query'
import {useState, type FormEvent} from 'react'
import {useTranslation} from 'react-i18next'
import {Link} from 'wouter'
import type {LoggedEvent} from '../../../src/store/events.js'
import {request} from '../api/request.js'
import type {Wire} from '../api/wire.js'
import {DataTable} from '../parts/data-table.js'
import {Failure} from '../parts/failure.js'
import {Moment} from '../parts/moment.js'

interface Page {
  readonly events: readonly Wire<LoggedEvent>[]
  readonly next: string | null
  readonly acts: readonly string[]
}

const fields = ['who', 'act', 'text', 'from', 'to'] as const
type Search = Partial<Record<(typeof fields)[number], string>>

const columns = ['when', 'who', 'act', 'object', 'detail']

/** Who did what, when, to what: searched, newest first, a page at a time. */
export function Audit() {
  const {t} = useTranslation()
  const [search, setSearch] = useState<Search>({})
  const {data, error, fetchNextPage, hasNextPage, isFetching} = useInfiniteQuery({
    queryKey: ['audit', search],
    initialPageParam: null as string | null,
    queryFn: ({pageParam}) => {
      const asked = new URLSearchParams({...search, ...(pageParam === null ? {} : {before: pageParam})})
      return request<Page>(`/api/audit?${asked.toString()}`)
    },
    getNextPageParam: ({next}) => next,
  })
  const events = data?.pages.flatMap((page) => page.events) ?? []
  return (
    <>
      <h2>{t('audit.title')}</h2>
      <SearchForm acts={data?.pages[0]?.acts ?? []} onSearch={setSearch} busy={isFetching} />
      {error && <Failure error={error} />}
      {data && events.length === 0 && <p className="quiet">{t('audit.none')}</p>}
      {events.length > 0 && (
        <DataTable caption={t('audit.title')} head={columns.map((name) => t(`audit.${name}`))}>
          {events.map((event) => (
            <Line key={event.id} event={event} />
          ))}
        </DataTable>
      )}
      {hasNextPage && (
        <Button size="xs" variant="default" loading={isFetching} onClick={() => void fetchNextPage()}>
          {t('audit.older')}
        </Button>
      )}
    </>
  )
}

function Line({event}: {readonly event: Wire<LoggedEvent>}) {
  const say = useDid()
  const noted = Object.entries(event.detail ?? {}).filter(([, value]) => !isNothing(value))
  return (
    <tr>
      <td>
        <Moment at={event.at} />
      </td>
      <td>
        <bdi>{event.who}</bdi>
      </td>
      <td>{say(event.act)}</td>
      <td>
        {event.reference !== null && (
          <Link href={`/c/${encodeURIComponent(event.reference)}`}>
            <bdi dir="ltr">{event.reference}</bdi>
          </Link>
        )}{' '}
        <bdi dir="ltr">{[event.locale, event.segment].filter(Boolean).join(' ')}</bdi>
      </td>
      <td className="noted">
        {noted.map(([name, value]) => (
          <div key={name}>
            <bdi dir="ltr" className="quiet">
              {name}
            </bdi>{' '}
            <bdi>{typeof value === 'string' ? value : JSON.stringify(value)}</bdi>
          </div>
        ))}
      </td>
    </tr>
  )
}

const isNothing = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** Say an act; one without words of its own is named by its code. */
function useDid(): (act: string) => string {
  const {t} = useTranslation()
  return (act) => t([`did.${act}`, `audit.did.${act}`], {defaultValue: act})
}

interface SearchFormProps {
  readonly acts: readonly string[]
  readonly onSearch: (search: Search) => void
  readonly busy: boolean
}

function SearchForm({acts, onSearch, busy}: SearchFormProps) {
  const {t} = useTranslation()
  const say = useDid()
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const search: Search = {}
    for (const field of fields) {
      const value = given.get(field)
      if (typeof value === 'string' && value.trim() !== '') search[field] = value.trim()
    }
    onSearch(search)
  }
  return (
    <form className="search" role="search" onSubmit={send} aria-label={t('audit.title')}>
      <TextInput name="text" label={t('audit.text')} description={t('audit.textHint')} dir="auto" />
      <TextInput name="who" label={t('audit.who')} dir="auto" />
      <NativeSelect
        name="act"
        label={t('audit.act')}
        data={[{value: '', label: t('audit.all')}, ...acts.map((act) => ({value: act, label: say(act)}))]}
      />
      <TextInput name="from" type="date" label={t('audit.from')} />
      <TextInput name="to" type="date" label={t('audit.to')} />
      <Button type="submit" loading={busy}>
        {t('audit.search')}
      </Button>
    </form>
  )
}
