import {useQuery} from '@tanstack/react-query'
import {useTranslation} from 'react-i18next'
import {Link} from 'wouter'
import {isLocale, type Locale} from '../../../src/model/locale.js'
import {titleQuery} from '../api/queries.js'
import {openingQuery, segmentsQuery} from '../api/segments.js'
import type {TranslationView} from '../api/wire.js'
import {FirstSteps} from '../editor/first-steps.js'
import {KeysHelp} from '../editor/keys-help.js'
import {MovedTexts} from '../editor/moved-texts.js'
import {PreviewPane} from '../editor/preview-pane.js'
import {SegmentList} from '../editor/segment-list.js'
import {SidePanel} from '../editor/side-panel.js'
import {SplitDialog} from '../editor/split-dialog.js'
import {Toolbar} from '../editor/toolbar.js'
import {useDesk} from '../editor/use-desk.js'
import {useKeys} from '../editor/use-keys.js'
import {Failure} from '../parts/failure.js'
import {InLocale, LocaleName} from '../parts/in-locale.js'
import {Waiting} from '../parts/waiting.js'
import NotFound from './not-found.js'

/** The segment editor. */
export default function Editor({
  params,
}: {
  readonly params: {readonly name: string; readonly locale: string}
}) {
  const name = decodeURIComponent(params.name)
  return isLocale(params.locale) ? <Loading name={name} locale={params.locale} /> : <NotFound />
}

function Loading({name, locale}: {readonly name: string; readonly locale: Locale}) {
  const {t} = useTranslation()
  const {data: whole, error, refetch} = useQuery({...segmentsQuery(name, locale), staleTime: 30_000})
  const {data: opening} = useQuery(openingQuery(name, locale))
  const data = whole ?? opening
  if (error && !data) return <Failure error={error} again={() => void refetch()} />
  if (!data) return <Waiting />
  if (data.segments.length === 0) return <p className="empty">{t('editor.notYet')}</p>
  return <Desk key={`${data.revision} ${locale}`} name={name} view={data} />
}

function Desk({name, view}: {readonly name: string; readonly view: TranslationView}) {
  const {t} = useTranslation()
  const {data: communique} = useQuery(titleQuery(name))
  const desk = useDesk(name, view)
  useKeys(desk)
  const preview = desk.panes.has('preview')
  const done =
    view.segments.length < view.total ? null : view.segments.filter(({state}) => state !== 'initial').length
  return (
    <div className="desk">
      <div className="desk-head">
        <h1>
          <Link href={`/c/${encodeURIComponent(name)}`}>
            <bdi dir="ltr">{communique?.reference ?? name}</bdi>
          </Link>{' '}
          <InLocale locale={view.source}>{communique?.title ?? ''}</InLocale>
        </h1>
        <p>
          <LocaleName locale={view.source} /> <span className="towards">{t('editor.into')}</span>{' '}
          <LocaleName locale={view.locale} /> ·{' '}
          {done === null ? t('waiting') : t('editor.done', {done, total: view.total})}
        </p>
      </div>
      <FirstSteps />
      <Toolbar desk={desk} />
      <p className="said" role="status">
        {desk.said !== null && t(desk.said)}
      </p>
      <MovedTexts desk={desk} />
      <div className={`desk-body${preview ? ' with-preview' : ''}`}>
        <SegmentList desk={desk} />
        <SidePanel desk={desk} />
        {preview && <PreviewPane desk={desk} />}
      </div>
      {desk.splitting && <SplitDialog desk={desk} segment={desk.splitting} onClose={desk.endSplit} />}
      {desk.panes.has('help') && <KeysHelp onClose={() => desk.show('help', false)} />}
    </div>
  )
}
