import {Button} from '@mantine/core'
import {useRef} from 'react'
import {useTranslation} from 'react-i18next'

interface FilePlaceProps {
  readonly file: File | null
  readonly onFile: (file: File | null) => void
}

/** Where the file of an original is dropped or chosen. The browser's own button speaks the browser's language. */
export function FilePlace({file, onFile}: FilePlaceProps) {
  const {t} = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  return (
    <div className="drop">
      <label htmlFor="original">{t('submit.file')}</label>
      <input
        ref={field}
        id="original"
        className="unseen"
        tabIndex={-1}
        type="file"
        accept=".md,.markdown,.txt,.docx,.html,.htm"
        onChange={(event) => onFile(event.currentTarget.files?.[0] ?? null)}
      />
      <p>
        <Button size="xs" variant="default" onClick={() => field.current?.click()}>
          {t('submit.choose')}
        </Button>{' '}
        {file ? <bdi>{file.name}</bdi> : <span className="quiet">{t('submit.noFile')}</span>}{' '}
        {file && (
          <Button size="xs" variant="default" onClick={() => onFile(null)}>
            {t('submit.remove')}
          </Button>
        )}
      </p>
      <p className="quiet">{t('submit.fileHint')}</p>
    </div>
  )
}
