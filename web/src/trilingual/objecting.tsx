import {Button, NativeSelect, Textarea} from '@mantine/core'
import {useQueryClient} from '@tanstack/react-query'
import {useState, type FormEvent} from 'react'
import {useTranslation} from 'react-i18next'
import type {Locale} from '../../../src/model/locale.js'
import {useAct} from '../api/act.js'
import {localeFacts} from '../locales.js'
import {Failure} from '../parts/failure.js'
import {useKept} from '../parts/use-kept.js'

interface ObjectingProps {
  readonly name: string
  readonly segment: string
  readonly locales: readonly Locale[]
  readonly onDone: () => void
}

const maxTextCharacters = 4_000

/** Object to one version of a row. */
export function Objecting({name, segment, locales, onDone}: ObjectingProps) {
  const {t} = useTranslation()
  const queries = useQueryClient()
  const [text, setText] = useKept(`objected ${name} ${segment}`, '')
  const [locale, setLocale] = useState<string>(locales[1] ?? '')
  const object = useAct<unknown>(`/api/communiques/${encodeURIComponent(name)}/comments`)
  const send = (event: FormEvent): void => {
    event.preventDefault()
    const again = () => queries.invalidateQueries({queryKey: ['comments', name]})
    const sent = (): void => {
      setText(null)
      onDone()
    }
    object.mutate({segment, locale, kind: 'objection', text}, {onSuccess: sent, onSettled: again})
  }
  return (
    <form className="objecting" onSubmit={send} onKeyDown={({key}) => key === 'Escape' && onDone()}>
      <Textarea
        label={t('object.text')}
        required
        rows={2}
        dir="auto"
        autoFocus
        maxLength={maxTextCharacters}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('object.locale')}
        value={locale}
        data={locales.map((value) => ({value, label: localeFacts[value].name}))}
        onChange={(event) => setLocale(event.currentTarget.value)}
      />
      {object.error && <Failure error={object.error} />}
      <span className="acts">
        <Button type="submit" size="xs" disabled={text.trim() === ''} loading={object.isPending}>
          {t('object.send')}
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          {t('object.cancel')}
        </Button>
      </span>
    </form>
  )
}
