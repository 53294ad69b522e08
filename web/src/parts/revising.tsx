import {Button, Modal, NativeSelect, Textarea} from '@mantine/core'
import {useState, type DragEvent, type FormEvent} from 'react'
import {useTranslation} from 'react-i18next'
import {changes, type Change} from '../../../src/model/communique.js'
import {locales, type Locale} from '../../../src/model/locale.js'
import {useAct} from '../api/act.js'
import type {CommuniqueDetail} from '../api/wire.js'
import {inLocale, localeFacts} from '../locales.js'
import {Failure} from './failure.js'
import {FilePlace} from './file-place.js'
import {toBase64} from './to-base64.js'

const maxNoteCharacters = 2_000
const pastedName = 'pasted.md'
type Note = Partial<Record<Locale, string>>

interface RevisingProps {
  readonly path: string
  readonly communique: CommuniqueDetail
  readonly onDone: () => void
}

/** Hand in the next revision of an original: the whole text, the kind of change, and what readers are told of it. */
export function Revising({path, communique, onDone}: RevisingProps) {
  const {t} = useTranslation()
  const [text, setText] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const [change, setChange] = useState<Change>('substantive')
  const [note, setNote] = useState<Note>({})
  // The number seen when the dialog opened: a revision that comes meanwhile must not be gone over.
  const [expectedNumber] = useState(communique.number)
  const revise = useAct<unknown>(`${path}/revisions`)
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const content = file ? {name: file.name, base64: await toBase64(file)} : {name: pastedName, text}
    const told = change === 'correction' ? {note} : {}
    revise.mutate({...content, ...told, change, expectedNumber}, {onSuccess: onDone})
  }
  const take = (event: DragEvent): void => {
    event.preventDefault()
    setFile(event.dataTransfer.files[0] ?? file)
  }
  return (
    <Modal
      opened
      onClose={onDone}
      size="lg"
      title={t('revise.title')}
      closeButtonProps={{'aria-label': t('close')}}
    >
      <form
        className="form"
        onSubmit={(event) => void send(event)}
        onDragOver={(event) => event.preventDefault()}
        onDrop={take}
      >
        <FilePlace file={file} onFile={setFile} />
        {file === null && (
          <Textarea
            label={t('submit.text')}
            description={t('submit.textHint')}
            rows={8}
            {...inLocale(communique.source)}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
        <NativeSelect
          label={t('revise.kind')}
          value={change}
          data={changes.map((value) => ({value, label: t(`change.${value}`)}))}
          onChange={(event) => setChange(event.currentTarget.value as Change)}
        />
        {change === 'correction' && <Notes note={note} onNote={setNote} />}
        {revise.error && <Failure error={revise.error} />}
        <Button type="submit" disabled={file === null && text.trim() === ''} loading={revise.isPending}>
          {t('revise.send')}
        </Button>
      </form>
    </Modal>
  )
}

function Notes({note, onNote}: {readonly note: Note; readonly onNote: (note: Note) => void}) {
  const {t} = useTranslation()
  return (
    <fieldset>
      <legend>{t('revise.note')}</legend>
      {locales.map((locale) => (
        <Textarea
          key={locale}
          label={<bdi lang={localeFacts[locale].tag}>{localeFacts[locale].name}</bdi>}
          required
          rows={2}
          maxLength={maxNoteCharacters}
          {...inLocale(locale)}
          value={note[locale] ?? ''}
          onChange={(event) => onNote({...note, [locale]: event.currentTarget.value})}
        />
      ))}
    </fieldset>
  )
}
