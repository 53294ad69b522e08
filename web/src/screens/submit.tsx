import {Button, NativeSelect, Textarea, TextInput} from '@mantine/core'
import {useMutation, useQueryClient} from '@tanstack/react-query'
import {useState, type DragEvent, type FormEvent} from 'react'
import {useTranslation} from 'react-i18next'
import {useLocation} from 'wouter'
import {confidentialities, releasePolicies} from '../../../src/model/communique.js'
import {locales} from '../../../src/model/locale.js'
import {request} from '../api/request.js'
import {localeFacts} from '../locales.js'
import {Failure} from '../parts/failure.js'
import {FilePlace} from '../parts/file-place.js'
import {toBase64} from '../parts/to-base64.js'

type Field = 'source' | 'reference' | 'category' | 'confidentiality' | 'policy' | 'embargo'
const pastedName = 'pasted.md'

/** Submit an original: drop a file or paste the text, then confirm what is known of it. */
export default function Submit() {
  const {t} = useTranslation()
  const [text, setText] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const [given, setGiven] = useState<Partial<Record<Field, string>>>({})
  const submit = useSubmission()
  const send = (event: FormEvent): void => {
    event.preventDefault()
    submit.mutate({text, file, given})
  }
  const take = (event: DragEvent): void => {
    const dropped = event.dataTransfer.files[0]
    if (!dropped) return
    event.preventDefault()
    setFile(dropped)
  }
  return (
    <section className="page narrow">
      <h1>{t('submit.title')}</h1>
      <form className="form" onSubmit={send} onDragOver={(event) => event.preventDefault()} onDrop={take}>
        <FilePlace file={file} onFile={setFile} />
        {file === null && (
          <Textarea
            label={t('submit.text')}
            description={t('submit.textHint')}
            rows={12}
            dir="auto"
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
        <Details given={given} onGiven={setGiven} />
        {submit.error && <Failure error={submit.error} />}
        <Button type="submit" disabled={file === null && text.trim() === ''} loading={submit.isPending}>
          {t('submit.send')}
        </Button>
      </form>
    </section>
  )
}

function useSubmission() {
  const queries = useQueryClient()
  const [, go] = useLocation()
  return useMutation({
    mutationFn: async (original: {
      text: string
      file: File | null
      given: Partial<Record<Field, string>>
    }) => {
      const {text, file, given} = original
      const named = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''))
      const content = file ? {name: file.name, base64: await toBase64(file)} : {name: pastedName, text}
      return request<{reference: string}>('/api/communiques', {method: 'POST', body: {...named, ...content}})
    },
    onSuccess: async ({reference}) => {
      await queries.invalidateQueries({queryKey: ['communiques']})
      go(`/c/${encodeURIComponent(reference)}`)
    },
  })
}

interface DetailsProps {
  readonly given: Partial<Record<Field, string>>
  readonly onGiven: (given: Partial<Record<Field, string>>) => void
}

/** What is known of an original; what is left open is read from the document. */
function Details({given, onGiven}: DetailsProps) {
  const {t} = useTranslation()
  const fill = (field: Field) => ({
    label: t(`submit.${field}`),
    value: given[field] ?? '',
    onChange: (event: {currentTarget: {value: string}}) =>
      onGiven({...given, [field]: event.currentTarget.value}),
  })
  const options = (values: readonly string[], prefix: string) => [
    {value: '', label: t('submit.fromDocument')},
    ...values.map((value) => ({value, label: t(`${prefix}.${value}`)})),
  ]
  return (
    <div className="form-columns">
      <NativeSelect
        {...fill('source')}
        data={[
          {value: '', label: t('submit.detect')},
          ...locales.map((locale) => ({value: locale, label: localeFacts[locale].name})),
        ]}
      />
      <TextInput {...fill('reference')} dir="ltr" placeholder="2026-114" />
      <TextInput {...fill('category')} maxLength={60} />
      <NativeSelect {...fill('confidentiality')} data={options(confidentialities, 'confidentiality')} />
      <NativeSelect {...fill('policy')} data={options(releasePolicies, 'policy')} />
      <TextInput {...fill('embargo')} type="datetime-local" description={t('submit.embargoHint')} />
    </div>
  )
}
