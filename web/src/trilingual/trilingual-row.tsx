import {Button} from '@mantine/core'
import {useState} from 'react'
import {useTranslation} from 'react-i18next'
import {Link} from 'wouter'
import type {Locale} from '../../../src/model/locale.js'
import type {Segment} from '../api/wire.js'
import {StaticText} from '../editor/static-text.js'
import {inLocale, localeFacts} from '../locales.js'
import {CommentItem, type Said} from '../parts/comments.js'
import {useMay} from '../parts/use-may.js'
import {Objecting} from './objecting.js'
import type {Difference} from './queries.js'

export interface RowProps {
  readonly name: string
  readonly source: Locale
  readonly segment: Segment
  readonly versions: readonly (readonly [Locale, Segment | undefined])[]
  readonly differences: readonly Difference[]
  readonly objections: readonly Said[]
}

/** One segment in the three versions, what differs between them, and who objects. */
export function TrilingualRow(props: RowProps) {
  const {t} = useTranslation()
  const may = useMay()
  const [objecting, setObjecting] = useState(false)
  const {name, source, segment, versions, differences, objections} = props
  const locales = [source, ...versions.map(([locale]) => locale)]
  return (
    <tr className={`row-${segment.kind}`} id={segment.id}>
      <td>
        <div {...inLocale(source)}>
          <StaticText markup={segment.source} codes={segment.codes} marks={false} />
        </div>
        <p className="quiet">
          <bdi dir="ltr">{segment.id}</bdi>{' '}
          {may('comment') && !objecting && (
            <Button
              size="compact-xs"
              variant="default"
              aria-label={`${t('object.title')} ${segment.id}`}
              onClick={() => setObjecting(true)}
            >
              {t('object.title')}
            </Button>
          )}
        </p>
        {objecting && (
          <Objecting name={name} segment={segment.id} locales={locales} onDone={() => setObjecting(false)} />
        )}
        {objections.length > 0 && (
          <ul className="comments">
            {objections.map((said) => (
              <CommentItem key={said.id} name={name} said={said} />
            ))}
          </ul>
        )}
      </td>
      {versions.map(([locale, version]) => (
        <Version
          key={locale}
          {...{name, segment, locale, version}}
          differences={differences.filter((one) => one.locale === locale)}
        />
      ))}
    </tr>
  )
}

interface VersionProps {
  readonly name: string
  readonly segment: Segment
  readonly locale: Locale
  readonly version: Segment | undefined
  readonly differences: readonly Difference[]
}

function Version({name, segment, locale, version, differences}: VersionProps) {
  const {t} = useTranslation()
  return (
    <td className={differences.length > 0 ? 'differs' : undefined}>
      <div {...inLocale(locale)}>
        <StaticText markup={version?.target ?? ''} codes={segment.codes} marks={false} />
      </div>
      <p className="quiet">
        {version && <span className={`badge state-${version.state}`}>{t(`state.${version.state}`)}</span>}{' '}
        <Link href={`/c/${encodeURIComponent(name)}/${locale}#${segment.id}`}>{t('trilingual.open')}</Link>
      </p>
      {differences.map(({kind, with: compared, message}, index) => (
        <p key={index} className="difference">
          <span className="badge warn">{t(`compare.${kind}`)}</span>{' '}
          <bdi lang={localeFacts[compared].tag}>{localeFacts[compared].name}</bdi> · {message}
        </p>
      ))}
    </td>
  )
}
