import {Button, Checkbox, Textarea} from '@mantine/core'
import type {DragEvent, FormEvent} from 'react'
import {useTranslation} from 'react-i18next'
import {localeFacts} from '../locales.js'
import {Failure} from '../parts/failure.js'
import {FilePlace} from '../parts/file-place.js'
import {Details} from '../submit/details.js'
import {richPaste} from '../submit/rich-paste.js'
import {Understood} from '../submit/understood.js'
import {useSubmission} from '../submit/use-submission.js'

/** Submit an original: drop a file or paste, see what is understood of it, confirm its language, send. */
export default function Submit() {
  const {t} = useTranslation()
  const submission = useSubmission()
  const {original, given, seen, confirmed, checking, sending} = submission
  const source = seen?.facts.source ?? null
  const ready = seen !== null && source !== null && seen.problems.length === 0
  const send = (event: FormEvent): void => {
    event.preventDefault()
    if (ready && confirmed) sending.mutate(source)
    else checking.mutate(original)
  }
  const take = (event: DragEvent): void => {
    const file = event.dataTransfer.files[0]
    if (!file) return
    event.preventDefault()
    submission.offer({text: '', file})
  }
  return (
    <section className="page narrow">
      <h1>{t('submit.title')}</h1>
      <form className="form" onSubmit={send} onDragOver={(event) => event.preventDefault()} onDrop={take}>
        <OriginalPlace submission={submission} />
        <Details
          given={given}
          onGiven={submission.say}
          problems={seen?.problems ?? []}
          read={seen?.facts.category ?? null}
        />
        {checking.error && <Failure error={checking.error} />}
        <div aria-live="polite">
          {seen && <Understood considered={seen} given={given} timeZone={submission.timeZone} />}
        </div>
        {ready && (
          <Checkbox
            label={<bdi>{t('submit.confirm', {language: localeFacts[source].name})}</bdi>}
            checked={confirmed}
            onChange={(event) => submission.confirm(event.currentTarget.checked)}
          />
        )}
        {sending.error && <Failure error={sending.error} />}
        <Button
          type="submit"
          disabled={(original.file === null && original.text.trim() === '') || (ready && !confirmed)}
          loading={checking.isPending || sending.isPending}
        >
          {t(ready ? 'submit.send' : seen ? 'submit.checkAgain' : 'submit.check')}
        </Button>
      </form>
    </section>
  )
}

/** Where the original is dropped, chosen, pasted or typed. */
function OriginalPlace({submission}: {readonly submission: ReturnType<typeof useSubmission>}) {
  const {t} = useTranslation()
  const {original, seen} = submission
  return (
    <>
      <FilePlace file={original.file} onFile={(file) => submission.offer({text: '', file})} />
      {original.file === null ? (
        <Textarea
          label={t('submit.text')}
          description={t('submit.textHint')}
          rows={12}
          dir="auto"
          value={original.text}
          onPaste={(event) => {
            const file = original.text === '' ? richPaste(event) : null
            if (file === null) return
            event.preventDefault()
            submission.offer({text: '', file})
          }}
          onChange={(event) => submission.offer({text: event.currentTarget.value, file: null})}
        />
      ) : (
        seen && (
          <Button size="xs" variant="default" onClick={() => submission.offer({text: seen.text, file: null})}>
            {t('submit.edit')}
          </Button>
        )
      )}
    </>
  )
}
