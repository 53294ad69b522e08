import {useQueries, useQuery} from '@tanstack/react-query'
import {useTranslation} from 'react-i18next'
import {Link} from 'wouter'
import type {Locale} from '../../../src/model/locale.js'
import {communiqueQuery, segmentsQuery} from '../api/queries.js'
import type {CommuniqueDetail, Segment} from '../api/wire.js'
import {sameQuantities} from '../editor/same-quantities.js'
import {StaticText} from '../editor/static-text.js'
import {textOf} from '../editor/tokens.js'
import {inLocale} from '../locales.js'
import {Failure} from '../parts/failure.js'
import {InLocale, LocaleName} from '../parts/in-locale.js'
import {Waiting} from '../parts/waiting.js'

/** The three versions side by side, paragraph by paragraph, with rows whose figures differ pointed out. */
export default function Trilingual({params}: {readonly params: {readonly name: string}}) {
  const name = decodeURIComponent(params.name)
  const {data, error, refetch} = useQuery(communiqueQuery(name))
  if (error && !data) return <Failure error={error} again={() => void refetch()} />
  return data ? <Versions name={name} communique={data} /> : <Waiting />
}

function Versions({name, communique}: {readonly name: string; readonly communique: CommuniqueDetail}) {
  const {t} = useTranslation()
  const others = communique.locales.map(({locale}) => locale).filter((locale) => locale !== communique.source)
  const views = useQueries({queries: others.map((locale) => segmentsQuery(name, locale))})
  const first = views[0]?.data?.segments
  const byLocale = views.map(({data}) => new Map(data?.segments.map((segment) => [segment.id, segment])))
  if (!first) return <Waiting />
  return (
    <section className="page whole">
      <h1>
        <Link href={`/c/${encodeURIComponent(name)}`}>
          <bdi dir="ltr">{communique.reference}</bdi>
        </Link>{' '}
        <InLocale locale={communique.source}>{communique.title}</InLocale>
      </h1>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('nav.trilingual')}>
        <table className="trilingual">
          <thead>
            <tr>
              {[communique.source, ...others].map((locale) => (
                <th key={locale} scope="col">
                  <LocaleName locale={locale} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {first.map((segment) => (
              <TrilingualRow
                key={segment.id}
                name={name}
                source={communique.source}
                segment={segment}
                versions={others.map((locale, index) => [locale, byLocale[index]?.get(segment.id)])}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

interface RowProps {
  readonly name: string
  readonly source: Locale
  readonly segment: Segment
  readonly versions: readonly (readonly [Locale, Segment | undefined])[]
}

function TrilingualRow({name, source, segment, versions}: RowProps) {
  const {t} = useTranslation()
  const figures = textOf(segment.source)
  return (
    <tr className={`row-${segment.kind}`}>
      <td {...inLocale(source)}>
        <StaticText markup={segment.source} codes={segment.codes} marks={false} />
      </td>
      {versions.map(([locale, version]) => {
        const target = version?.target ?? ''
        const differs = target !== '' && !sameQuantities([source, figures], [locale, textOf(target)])
        return (
          <td key={locale} className={differs ? 'differs' : undefined}>
            <div {...inLocale(locale)}>
              <StaticText markup={target} codes={segment.codes} marks={false} />
            </div>
            <p className="quiet">
              {version && (
                <span className={`badge state-${version.state}`}>{t(`state.${version.state}`)}</span>
              )}{' '}
              {differs && <span className="badge warn">{t('trilingual.figures')}</span>}{' '}
              <Link href={`/c/${encodeURIComponent(name)}/${locale}#${segment.id}`}>
                {t('trilingual.open')}
              </Link>
            </p>
          </td>
        )
      })}
    </tr>
  )
}
