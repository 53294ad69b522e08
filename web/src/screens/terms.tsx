import {TextInput} from '@mantine/core'
import {useQuery} from '@tanstack/react-query'
import {useDeferredValue, useState} from 'react'
import {useTranslation} from 'react-i18next'
import {locales} from '../../../src/model/locale.js'
import type {Concept} from '../../../src/model/term.js'
import {request} from '../api/request.js'
import {inLocale} from '../locales.js'
import {Failure} from '../parts/failure.js'
import {Importing} from '../parts/importing.js'
import {useMay} from '../parts/use-may.js'
import {LocaleName} from '../parts/in-locale.js'

const conceptLimit = 100

/** Search the termbase: one concept a row, its terms in each language with their standing. */
export default function Terms() {
  const {t} = useTranslation()
  const may = useMay()
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed.trim())
  const {data, error} = useQuery({
    queryKey: ['terms', text],
    queryFn: () => {
      const asked = new URLSearchParams({limit: String(conceptLimit), ...(text === '' ? {} : {text})})
      return request<{concepts: readonly Concept[]}>(`/api/terms?${asked.toString()}`)
    },
    placeholderData: (before) => before,
  })
  return (
    <section className="page">
      <h1>{t('terms.title')}</h1>
      <TextInput
        label={t('terms.search')}
        dir="auto"
        type="search"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {error && <Failure error={error} />}
      {data?.concepts.length === 0 && <p className="empty">{t('terms.none')}</p>}
      {data && data.concepts.length > 0 && (
        <table className="concordance">
          <thead>
            <tr>
              {locales.map((locale) => (
                <th key={locale} scope="col">
                  <LocaleName locale={locale} />
                </th>
              ))}
              <th scope="col">{t('terms.category')}</th>
            </tr>
          </thead>
          <tbody>
            {data.concepts.map((concept) => (
              <ConceptRow key={concept.id} concept={concept} />
            ))}
          </tbody>
        </table>
      )}
      {may('import') && <h2>{t('memory.exchange')}</h2>}
      {may('import') && <Importing kind="terms" formats={['tbx', 'csv']} />}
    </section>
  )
}

function ConceptRow({concept}: {readonly concept: Concept}) {
  const {t} = useTranslation()
  return (
    <tr>
      {locales.map((locale) => (
        <td key={locale}>
          {concept.terms
            .filter((term) => term.locale === locale)
            .map((term) => (
              <div key={term.text}>
                <bdi className={`term-${term.status}`} {...inLocale(locale)}>
                  {term.text}
                </bdi>{' '}
                <span className="quiet">{t(`terms.${term.status}`)}</span>
              </div>
            ))}
        </td>
      ))}
      <td className="quiet">
        {concept.category}
        {concept.definition !== '' && (
          <>
            <br />
            <bdi dir="auto">{concept.definition}</bdi>
          </>
        )}
      </td>
    </tr>
  )
}
