import {Button} from '@mantine/core'
import {useRef, type ChangeEvent} from 'react'
import {useTranslation} from 'react-i18next'

interface ChooseFileProps {
  /** Of the field, which a label may name. */
  readonly id: string
  readonly accept: string
  readonly onFile: (file: File) => void
}

/** A button that chooses a file. The browser's own speaks the browser's language, and does not tell of a file twice. */
export function ChooseFile({id, accept, onFile}: ChooseFileProps) {
  const {t} = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  const take = ({currentTarget}: ChangeEvent<HTMLInputElement>): void => {
    const [file] = currentTarget.files ?? []
    if (file) onFile(file)
    currentTarget.value = ''
  }
  return (
    <>
      <input
        ref={field}
        id={id}
        className="unseen"
        tabIndex={-1}
        type="file"
        accept={accept}
        onChange={take}
      />
      <Button size="xs" variant="default" onClick={() => field.current?.click()}>
        {t('submit.choose')}
      </Button>
    </>
  )
}
