import {Button} from '@mantine/core'
import {useTranslation} from 'react-i18next'
import {ChooseFile} from './choose-file.js'

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
      <p>
        <ChooseFile id="original" accept=".md,.markdown,.txt,.docx,.html,.htm" onFile={onFile} />{' '}
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
