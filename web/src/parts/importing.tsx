import {Button} from '@mantine/core'
import {useMutation} from '@tanstack/react-query'
import {useState} from 'react'
import {useTranslation} from 'react-i18next'
import type {ImportReport} from '../../../src/commands/import-report.js'
import type {Wire} from '../api/wire.js'
import {sendFile} from '../api/send-file.js'
import {ChooseFile} from './choose-file.js'
import {Failure} from './failure.js'
import {useMay} from './use-may.js'

interface ImportingProps {
  readonly kind: 'memory' | 'terms'
  readonly formats: readonly string[]
}

type Report = Wire<ImportReport<Readonly<Record<string, number>>>>

/** Import a file and export everything, as far as the person may. */
export function Exchange(given: ImportingProps) {
  const {t} = useTranslation()
  const may = useMay()
  if (!may('import') && !may('export')) return null
  return (
    <>
      <h2>{t('memory.exchange')}</h2>
      <div className="drop">
        {may('import') && <Importing {...given} />}
        {may('export') && <Exporting {...given} />}
      </div>
    </>
  )
}

/** Import a file, with how far it went and what was refused and why. */
function Importing({kind, formats}: ImportingProps) {
  const {t} = useTranslation()
  const [sent, setSent] = useState(0)
  const importing = useMutation({
    mutationFn: (file: File) => {
      const format = file.name.split('.').at(-1)?.toLowerCase() ?? ''
      const asked = new URLSearchParams({format, origin: file.name})
      return sendFile<Report>(`/api/${kind}/import?${asked.toString()}`, file, setSent)
    },
  })
  const {data: report} = importing
  return (
    <>
      <label htmlFor={`import-${kind}`}>
        {t('import.label', {formats: formats.join(', ').toUpperCase()})}
      </label>
      <p>
        <ChooseFile
          id={`import-${kind}`}
          accept={formats.map((format) => `.${format}`).join(',')}
          onFile={(file) => importing.mutate(file)}
        />
      </p>
      {importing.isPending && <progress max={1} value={sent} aria-label={t('import.sending')} />}
      {importing.error && <Failure error={importing.error} />}
      {report && <Imported report={report} />}
    </>
  )
}

function Exporting({kind, formats}: ImportingProps) {
  const {t} = useTranslation()
  return (
    <p className="acts">
      {formats.map((format) => (
        <Button
          key={format}
          component="a"
          size="xs"
          variant="default"
          href={`/api/${kind}/export?format=${format}`}
          download={`${kind}.${format}`}
        >
          {t('import.export', {format: format.toUpperCase()})}
        </Button>
      ))}
    </p>
  )
}

function Imported({report}: {readonly report: Report}) {
  const {t} = useTranslation()
  return (
    <div role="status">
      <p>
        {Object.entries(report.counts).map(([name, count]) => (
          <span key={name} className="badge">
            {t(`import.${name}`)} <bdi dir="ltr">{count}</bdi>
          </span>
        ))}{' '}
        {t('import.refused', {count: report.refusedCount})}
      </p>
      <ul className="quiet">
        {report.refused.map(({line, reason, detail}, index) => (
          <li key={index}>
            {t('refusal.line', {line})} · {t(`refusal.${reason}`)} <bdi>{detail}</bdi>
          </li>
        ))}
      </ul>
    </div>
  )
}
