import {Button, TextInput} from '@mantine/core'
import {useQuery} from '@tanstack/react-query'
import {useDeferredValue, useState} from 'react'
import {useTranslation} from 'react-i18next'
import {locales} from '../../../src/model/locale.js'
import {request} from '../api/request.js'
import {inLocale} from '../locales.js'
import {ChangingConcept, type VersionedConcept} from '../memory/changing-concept.js'
import {Failure} from '../parts/failure.js'
import {Exchange} from '../parts/importing.js'
import {useMay} from '../parts/use-may.js'
import {LocaleName} from '../parts/in-locale.js'

const conceptLimit = 100

/** Search the termbase: one concept a row, its terms in each language with their standing. */
export default function Terms() {
  const {t} = useTranslation()
  const may = useMay()
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState<VersionedConcept | 'new' | null>(null)
  const text = useDeferredValue(typed.trim())
  const {data, error} = useQuery({
    queryKey: ['terms', text],
    queryFn: () => {
      const asked = new URLSearchParams({limit: String(conceptLimit), ...(text === '' ? {} : {text})})
      return request<{concepts: readonly VersionedConcept[]}>(`/api/terms?${asked.toString()}`)
    },
    placeholderData: (before) => before,
  })
  return (
    <section className="page">
      <div className="page-head">
        <h1>{t('terms.title')}</h1>
        {may('import') && <Button onClick={() => setOpen('new')}>{t('concept.add')}</Button>}
      </div>
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
        <ConceptTable concepts={data.concepts} onOpen={may('import') ? setOpen : null} />
      )}
      {open !== null && (
        <ChangingConcept concept={open === 'new' ? null : open} onDone={() => setOpen(null)} />
      )}
      <Exchange kind="terms" formats={['tbx', 'csv']} />
    </section>
  )
}

interface ConceptTableProps {
  readonly concepts: readonly VersionedConcept[]
  /** Null: may not be changed. */
  readonly onOpen: ((concept: VersionedConcept) => void) | null
}

function ConceptTable({concepts, onOpen}: ConceptTableProps) {
  const {t} = useTranslation()
  return (
    <table className="concordance">
      <thead>
        <tr>
          {locales.map((locale) => (
            <th key={locale} scope="col">
              <LocaleName locale={locale} />
            </th>
          ))}
          <th scope="col">{t('terms.category')}</th>
          {onOpen && <th scope="col">{t('unit.act')}</th>}
        </tr>
      </thead>
      <tbody>
        {concepts.map((concept) => (
          <ConceptRow key={concept.id} concept={concept} onOpen={onOpen && (() => onOpen(concept))} />
        ))}
      </tbody>
    </table>
  )
}

interface ConceptRowProps {
  readonly concept: VersionedConcept
  /** Null: may not be changed. */
  readonly onOpen: (() => void) | null
}

function ConceptRow({concept, onOpen}: ConceptRowProps) {
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
                {(term.validFrom ?? term.validTo) !== null && (
                  <bdi className="quiet" dir="ltr">
                    {' '}
                    {term.validFrom ?? '…'} – {term.validTo ?? '…'}
                  </bdi>
                )}
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
      {onOpen && (
        <td>
          <Button
            size="xs"
            variant="default"
            aria-label={`${t('concept.edit')} ${concept.terms[0]?.text ?? concept.id}`}
            onClick={onOpen}
          >
            {t('concept.edit')}
          </Button>
        </td>
      )}
    </tr>
  )
}
