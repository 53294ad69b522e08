import {Button} from '@mantine/core'
import {useTranslation} from 'react-i18next'

interface FilePlaceProps {
  readonly file: File | null
  readonly onFile: (file: File | null) => void
}

/** Where the file of an original is dropped or chosen. */
export function FilePlace({file, onFile}: FilePlaceProps) {
  const {t} = useTranslation()
  return (
    <div className="drop">
      <label htmlFor="original">{t('submit.file')}</label>
      <input
        id="original"
        type="file"
        accept=".md,.markdown,.txt,.docx,.html,.htm"
        onChange={(event) => onFile(event.currentTarget.files?.[0] ?? null)}
      />
      {file && (
        <p>
          <bdi>{file.name}</bdi>{' '}
          <Button size="xs" variant="default" onClick={() => onFile(null)}>
            {t('submit.remove')}
          </Button>
        </p>
      )}
      <p className="quiet">{t('submit.fileHint')}</p>
    </div>
  )
}
