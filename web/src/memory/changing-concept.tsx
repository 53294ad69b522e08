import {Button, NativeSelect, TextInput, Textarea} from '@mantine/core'
import {useState, type FormEvent} from 'react'
import {useTranslation} from 'react-i18next'
import {locales, type Locale} from '../../../src/model/locale.js'
import type {Concept, Term} from '../../../src/model/term.js'
import {useChange} from '../api/change.js'
import {inLocale, localeFacts} from '../locales.js'
import {Dialog} from '../parts/dialog.js'
import {Failure} from '../parts/failure.js'

/** A concept with the version that was read. */
export type VersionedConcept = Concept & {readonly version: string}

interface ChangingConceptProps {
  /** Null makes a new one. */
  readonly concept: VersionedConcept | null
  readonly onDone: () => void
}

const noTerm = (locale: Locale): Term => ({
  locale,
  text: '',
  status: 'preferred',
  validFrom: null,
  validTo: null,
})

/** Make, change or retire a concept of the termbase. */
export function ChangingConcept({concept, onDone}: ChangingConceptProps) {
  const {t} = useTranslation()
  const [category, setCategory] = useState(concept?.category ?? '')
  const [definition, setDefinition] = useState(concept?.definition ?? '')
  const [terms, setTerms] = useState<readonly Term[]>(concept?.terms ?? locales.map(noTerm))
  const change = useChange('terms')
  const path = concept === null ? '/api/terms' : `/api/terms/${encodeURIComponent(concept.id)}`
  const send = (event: FormEvent): void => {
    event.preventDefault()
    const written = terms.filter(({text}) => text.trim() !== '')
    const body = {category, definition, terms: written, ...(concept ? {version: concept.version} : {})}
    change.mutate({path, method: concept ? 'PUT' : 'POST', body}, {onSuccess: onDone})
  }
  return (
    <Dialog onClose={onDone} size="xl" title={t(concept ? 'concept.title' : 'concept.add')}>
      <form className="form" onSubmit={send}>
        <TextInput
          label={t('concept.category')}
          dir="auto"
          value={category}
          onChange={(event) => setCategory(event.currentTarget.value)}
        />
        <Textarea
          label={t('concept.definition')}
          dir="auto"
          rows={2}
          value={definition}
          onChange={(event) => setDefinition(event.currentTarget.value)}
        />
        <TermsField terms={terms} onChange={setTerms} />
        <p className="acts">
          <Button type="submit" loading={change.isPending}>
            {t('concept.save')}
          </Button>
          {concept && <Retiring concept={concept} onDone={onDone} />}
        </p>
        {change.error && <Failure error={change.error} />}
      </form>
    </Dialog>
  )
}

interface TermsFieldProps {
  readonly terms: readonly Term[]
  readonly onChange: (terms: readonly Term[]) => void
}

function TermsField({terms, onChange}: TermsFieldProps) {
  const {t} = useTranslation()
  return (
    <>
      {terms.map((term, index) => (
        <TermLine
          key={index}
          term={term}
          onChange={(changed) => onChange(terms.map((one, at) => (at === index ? changed : one)))}
          onRemove={() => onChange(terms.filter((_, at) => at !== index))}
        />
      ))}
      <p className="acts">
        <Button size="xs" variant="default" onClick={() => onChange([...terms, noTerm(locales[0])])}>
          {t('concept.addTerm')}
        </Button>
      </p>
    </>
  )
}

function Retiring({concept, onDone}: {readonly concept: VersionedConcept; readonly onDone: () => void}) {
  const {t} = useTranslation()
  const retire = useChange('terms')
  const path = `/api/terms/${encodeURIComponent(concept.id)}/retire`
  return (
    <>
      <Button
        color="red"
        variant="outline"
        loading={retire.isPending}
        onClick={() => retire.mutate({path, body: {version: concept.version}}, {onSuccess: onDone})}
      >
        {t('concept.retire')}
      </Button>
      <span className="quiet">{t('concept.retireHint')}</span>
      {retire.error && <Failure error={retire.error} />}
    </>
  )
}

const statuses: readonly Term['status'][] = ['preferred', 'admitted', 'deprecated']

interface TermLineProps {
  readonly term: Term
  readonly onChange: (term: Term) => void
  readonly onRemove: () => void
}

function TermLine({term, onChange, onRemove}: TermLineProps) {
  const {t} = useTranslation()
  const day = (value: string): string | null => (value === '' ? null : value)
  return (
    <div className="grant">
      <NativeSelect
        label={t('concept.locale')}
        value={term.locale}
        data={locales.map((one) => ({value: one, label: localeFacts[one].name}))}
        onChange={(event) => onChange({...term, locale: event.currentTarget.value as Locale})}
      />
      <TextInput
        label={t('concept.text')}
        {...inLocale(term.locale)}
        value={term.text}
        onChange={(event) => onChange({...term, text: event.currentTarget.value})}
      />
      <NativeSelect
        label={t('concept.status')}
        value={term.status}
        data={statuses.map((one) => ({value: one, label: t(`terms.${one}`)}))}
        onChange={(event) => onChange({...term, status: event.currentTarget.value as Term['status']})}
      />
      <TextInput
        type="date"
        label={t('concept.from')}
        value={term.validFrom ?? ''}
        onChange={(event) => onChange({...term, validFrom: day(event.currentTarget.value)})}
      />
      <TextInput
        type="date"
        label={t('concept.to')}
        value={term.validTo ?? ''}
        onChange={(event) => onChange({...term, validTo: day(event.currentTarget.value)})}
      />
      <Button size="xs" variant="default" onClick={onRemove}>
        {t('concept.removeTerm')}
      </Button>
    </div>
  )
}
