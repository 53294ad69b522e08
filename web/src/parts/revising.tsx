import {Button, NativeSelect, Textarea} from '@mantine/core'
import type {DragEvent, FormEvent} from 'react'
import {useTranslation} from 'react-i18next'
import {changes, type Change} from '../../../src/model/communique.js'
import {locales} from '../../../src/model/locale.js'
import type {CommuniqueDetail} from '../api/wire.js'
import {Foreseen} from '../submit/foreseen.js'
import {richPaste} from '../submit/rich-paste.js'
import {useRevising, type Note} from '../submit/use-revising.js'
import {inLocale, localeFacts} from '../locales.js'
import {Dialog} from './dialog.js'
import {Failure} from './failure.js'
import {FilePlace} from './file-place.js'

const maxNoteCharacters = 2_000

interface RevisingProps {
  readonly path: string
  readonly communique: CommuniqueDetail
  /** The kind of change to begin with. */
  readonly change?: Change
  readonly onDone: () => void
}

/** Hand in the next revision of an original: the whole text, the kind of change, what it reopens, what readers are told. */
export function Revising({path, communique, change: first = 'substantive', onDone}: RevisingProps) {
  const {t} = useTranslation()
  const revising = useRevising(path, communique, first)
  const {file, text, change, note, foreseen, checking, revise} = revising
  const send = (event: FormEvent): void => {
    event.preventDefault()
    if (foreseen) void revising.send(onDone)
    else checking.mutate()
  }
  const take = (event: DragEvent): void => {
    event.preventDefault()
    revising.offer({text, file: event.dataTransfer.files[0] ?? file})
  }
  return (
    <Dialog onClose={onDone} size="lg" title={t('revise.title')}>
      <form className="form" onSubmit={send} onDragOver={(event) => event.preventDefault()} onDrop={take}>
        <RevisedPlace revising={revising} communique={communique} />
        <NativeSelect
          label={t('revise.kind')}
          value={change}
          data={changes.map((value) => ({value, label: t(`change.${value}`)}))}
          onChange={(event) => revising.call(event.currentTarget.value as Change)}
        />
        {change === 'correction' && <Notes note={note} onNote={revising.tell} />}
        {checking.error && <Failure error={checking.error} />}
        <div aria-live="polite">
          {foreseen && <Foreseen foreseen={foreseen} source={communique.source} />}
        </div>
        {revise.error && <Failure error={revise.error} />}
        <Button
          type="submit"
          disabled={file === null && text.trim() === ''}
          loading={checking.isPending || revise.isPending}
        >
          {t(foreseen ? 'revise.send' : 'revise.check')}
        </Button>
      </form>
    </Dialog>
  )
}

/** Where the changed original is dropped, pasted or edited in place. */
function RevisedPlace({
  revising,
  communique,
}: {
  readonly revising: ReturnType<typeof useRevising>
  readonly communique: CommuniqueDetail
}) {
  const {t} = useTranslation()
  const {file, text} = revising
  return (
    <>
      <FilePlace file={file} onFile={(next) => revising.offer({text, file: next})} />
      {file === null && (
        <Textarea
          label={t('submit.text')}
          description={t('submit.textHint')}
          rows={8}
          data-autofocus
          {...inLocale(communique.source)}
          value={text}
          onPaste={(event) => {
            const pasted = text === '' ? richPaste(event) : null
            if (pasted === null) return
            event.preventDefault()
            revising.offer({text, file: pasted})
          }}
          onChange={(event) => revising.offer({text: event.currentTarget.value, file})}
        />
      )}
    </>
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
