import {useTranslation} from 'react-i18next'
import type {Foreseen as StoredForeseen} from '../../../src/commands/foresee.js'
import type {Locale} from '../../../src/model/locale.js'
import type {Wire} from '../api/wire.js'
import {inLocale} from '../locales.js'
import {LocaleName} from '../parts/in-locale.js'
import {Lost} from './lost.js'

export type ForeseenView = Wire<StoredForeseen>

const fates = ['unchanged', 'moved', 'edited', 'new', 'gone'] as const

/** Which segments a revision would reopen, with the difference against what was last translated. */
export function Foreseen({foreseen, source}: {readonly foreseen: ForeseenView; readonly source: Locale}) {
  const {t} = useTranslation()
  const {changed, gone} = foreseen
  return (
    <section className="understood" aria-labelledby="foreseen">
      <h3 id="foreseen">{t('revise.foreseen')}</h3>
      <p>{fates.map((fate) => `${t(`fate.${fate}`)} ${String(foreseen.fates[fate])}`).join(' · ')}</p>
      <ul>
        {foreseen.locales.map(({locale, kept, reopened}) => (
          <li key={locale}>
            <LocaleName locale={locale} /> · {t('revise.kept', {count: kept})} ·{' '}
            <strong>{t('revise.reopened', {count: reopened})}</strong>
          </li>
        ))}
      </ul>
      {changed.length === 0 && <p className="quiet">{t('revise.nothing')}</p>}
      <ol className="foreseen">
        {changed.map((segment) => (
          <ForeseenLine key={segment.id} segment={segment} source={source} />
        ))}
      </ol>
      {gone.length > 0 && (
        <>
          <h4>{t('revise.gone')}</h4>
          <ul>
            {gone.map((text, index) => (
              <li key={index} {...inLocale(source)}>
                <del>{text}</del>
              </li>
            ))}
          </ul>
        </>
      )}
      <Lost dropped={foreseen.dropped} />
    </section>
  )
}

function ForeseenLine({
  segment: {id, difference, locales},
  source,
}: {
  readonly segment: ForeseenView['changed'][number]
  readonly source: Locale
}) {
  const {t} = useTranslation()
  return (
    <li>
      <p {...inLocale(source)}>
        {difference.map(({type, text}, index) =>
          type === 'same' ? (
            text
          ) : type === 'removed' ? (
            <del key={index}>{text}</del>
          ) : (
            <ins key={index}>{text}</ins>
          ),
        )}
      </p>
      <p className="quiet">
        <bdi dir="ltr">{id}</bdi>
        {locales.map(({locale, from, to}) => (
          <span key={locale}>
            {' · '}
            <LocaleName locale={locale} />: {from !== null && from !== to && <del>{t(`state.${from}`)}</del>}{' '}
            {t(`state.${to}`)}
          </span>
        ))}
      </p>
    </li>
  )
}
