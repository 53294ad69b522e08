import {Button, Checkbox} from '@mantine/core'
import {useQueries, useQuery} from '@tanstack/react-query'
import {useState} from 'react'
import {useTranslation} from 'react-i18next'
import {Link} from 'wouter'
import {communiqueQuery} from '../api/queries.js'
import {segmentsQuery} from '../api/segments.js'
import type {CommuniqueDetail} from '../api/wire.js'
import {useComments} from '../parts/comments.js'
import {Failure} from '../parts/failure.js'
import {InLocale, LocaleName} from '../parts/in-locale.js'
import {Waiting} from '../parts/waiting.js'
import {ComparisonTable} from '../trilingual/comparison-table.js'
import {comparisonQuery} from '../trilingual/queries.js'
import {Signatures} from '../trilingual/signatures.js'
import {TrilingualRow, type RowProps} from '../trilingual/trilingual-row.js'
import {useNextDifference} from '../trilingual/use-next-difference.js'
import {Key} from '../parts/key.js'

/** The three versions side by side, what differs between them, who objects, and their joint signature. */
export default function Trilingual({params}: {readonly params: {readonly name: string}}) {
  const name = decodeURIComponent(params.name)
  const {data, error, refetch} = useQuery(communiqueQuery(name))
  if (error && !data) return <Failure error={error} again={() => void refetch()} />
  return data ? <Versions name={name} communique={data} /> : <Waiting />
}

function Versions({name, communique}: {readonly name: string; readonly communique: CommuniqueDetail}) {
  const {t} = useTranslation()
  const {source} = communique
  const others = communique.locales.map(({locale}) => locale).filter((locale) => locale !== source)
  const rows = useRows(name, communique)
  const {data: comparison} = useQuery(comparisonQuery(name))
  if (!rows) return <Waiting />
  return (
    <section className="page whole">
      <h1>
        <Link href={`/c/${encodeURIComponent(name)}`}>
          <bdi dir="ltr">{communique.reference}</bdi>
        </Link>{' '}
        <InLocale locale={source}>{communique.title}</InLocale>
      </h1>
      <div className="trilingual-head">
        {comparison && (
          <div className="scroll" tabIndex={0} role="region" aria-label={t('trilingual.differences')}>
            <ComparisonTable comparison={comparison} locales={[source, ...others]} />
          </div>
        )}
        <Signatures communique={communique} />
      </div>
      <Rows rows={rows} locales={[source, ...others]} />
    </section>
  )
}

/** Give each segment with its versions, what differs, and the objections to it; null while they come. */
function useRows(name: string, communique: CommuniqueDetail): readonly RowProps[] | null {
  const {source} = communique
  const others = communique.locales.map(({locale}) => locale).filter((locale) => locale !== source)
  const views = useQueries({queries: others.map((locale) => segmentsQuery(name, locale))})
  const {data: comparison} = useQuery(comparisonQuery(name))
  const said = useComments(name)
  const first = views[0]?.data?.segments
  if (!first) return null
  const byLocale = views.map(({data}) => new Map(data?.segments.map((segment) => [segment.id, segment])))
  const differences = bySegment(comparison?.differences ?? [])
  const objections = bySegment(said.filter(({kind}) => kind === 'objection'))
  return first.map((segment) => ({
    name,
    source,
    segment,
    versions: others.map((locale, index) => [locale, byLocale[index]?.get(segment.id)] as const),
    differences: differences.get(segment.id) ?? [],
    objections: objections.get(segment.id) ?? [],
  }))
}

function bySegment<T extends {readonly segment: string}>(
  all: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>()
  for (const one of all) found.set(one.segment, [...(found.get(one.segment) ?? []), one])
  return found
}

function Rows({
  rows,
  locales,
}: {
  readonly rows: readonly RowProps[]
  readonly locales: readonly RowProps['source'][]
}) {
  const {t} = useTranslation()
  const [only, setOnly] = useState(false)
  const wanted = rows.filter(
    ({differences, objections}) =>
      differences.length > 0 || objections.some(({resolvedAt}) => resolvedAt === null),
  )
  const next = useNextDifference(wanted.map(({segment}) => segment.id))
  const shown = only ? wanted : rows
  return (
    <>
      <div className="work-tools">
        <Checkbox
          label={t('trilingual.only')}
          checked={only}
          onChange={(event) => setOnly(event.currentTarget.checked)}
        />
        <Button size="xs" variant="default" disabled={wanted.length === 0} onClick={next}>
          {t('trilingual.next')} <Key keys="Alt+I" />
        </Button>
      </div>
      {shown.length === 0 && <p className="empty">{t('trilingual.none')}</p>}
      <div
        className="scroll"
        tabIndex={0}
        role="region"
        aria-label={t('nav.trilingual')}
        hidden={shown.length === 0}
      >
        <table className="trilingual">
          <thead>
            <tr>
              {locales.map((locale) => (
                <th key={locale} scope="col">
                  <LocaleName locale={locale} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <TrilingualRow key={row.segment.id} {...row} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
