import {Button, Checkbox, NativeSelect} from '@mantine/core'
import {useState} from 'react'
import {useTranslation} from 'react-i18next'
import {useChange} from '../api/change.js'
import {InLocale} from '../parts/in-locale.js'
import {DataTable} from '../parts/data-table.js'
import {Failure} from '../parts/failure.js'
import {writeNumber} from '../parts/number.js'
import {ChangingUnit} from './changing-unit.js'
import {useExamination, type Found} from './use-examination.js'

const mostShown = 200

/** Look through the memory for what is amiss, and retire it together or one by one. */
export function Maintenance() {
  const {t} = useTranslation()
  const {examination, start, stop, forget} = useExamination()
  const {state, found, looked, total, error} = examination
  const running = state === 'running'
  return (
    <>
      <h2>{t('maintenance.title')}</h2>
      <p className="acts">
        <Button variant="default" onClick={() => (running ? stop() : void start())}>
          {t(running ? 'maintenance.stop' : 'maintenance.start')}
        </Button>
        {state !== 'not-begun' && (
          <>
            <progress max={Math.max(total, 1)} value={looked} aria-label={t('maintenance.title')} />
            <span role="status">
              {t('maintenance.progress', {looked: writeNumber(looked), total: writeNumber(total)})} ·{' '}
              {t('maintenance.found', {count: found.length})}
            </span>
          </>
        )}
      </p>
      {error !== null && <Failure error={error} />}
      {state === 'done' && found.length === 0 && <p className="quiet">{t('maintenance.none')}</p>}
      {found.length > 0 && <FoundUnits found={found} onGone={forget} />}
    </>
  )
}

const toggled = (chosen: readonly string[], unit: string): readonly string[] =>
  chosen.includes(unit) ? chosen.filter((one) => one !== unit) : [...chosen, unit]

interface FoundUnitsProps {
  readonly found: readonly Found[]
  readonly onGone: (units: readonly string[]) => void
}

function FoundUnits({found, onGone}: FoundUnitsProps) {
  const {t} = useTranslation()
  const [fault, setFault] = useState('')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [open, setOpen] = useState<string | null>(null)
  const retire = useChange('concordance')
  const fitting = found.filter((one) => fault === '' || one.faults.some((its) => its === fault))
  const shown = fitting.slice(0, mostShown)
  const ids = shown.map(({unit}) => unit)
  return (
    <>
      <ChooseBar
        faults={[...new Set(found.flatMap((one) => one.faults))]}
        fault={fault}
        onFault={(value) => {
          setFault(value)
          setChosen([])
        }}
        all={chosen.length > 0 && chosen.length === ids.length}
        onAll={(all) => setChosen(all ? ids : [])}
      />
      <Button
        color="red"
        variant="outline"
        disabled={chosen.length === 0}
        loading={retire.isPending}
        onClick={() =>
          retire.mutate(
            {path: '/api/memory/retire', body: {units: chosen}},
            {
              onSuccess: () => {
                onGone(chosen)
                setChosen([])
              },
            },
          )
        }
      >
        {t('maintenance.retire', {count: chosen.length})}
      </Button>
      {retire.error && <Failure error={retire.error} />}
      {fitting.length > shown.length && <p className="quiet">{t('maintenance.more')}</p>}
      <DataTable
        caption={t('maintenance.title')}
        head={[t('maintenance.choose'), t('maintenance.texts'), t('maintenance.faults'), t('unit.act')]}
      >
        {shown.map((one) => (
          <FoundLine
            key={one.unit}
            one={one}
            chosen={chosen.includes(one.unit)}
            onToggle={() => setChosen(toggled(chosen, one.unit))}
            onOpen={() => setOpen(one.unit)}
          />
        ))}
      </DataTable>
      {open !== null && <ChangingUnit unit={open} onDone={() => setOpen(null)} />}
    </>
  )
}

interface ChooseBarProps {
  readonly faults: readonly string[]
  readonly fault: string
  readonly onFault: (fault: string) => void
  readonly all: boolean
  readonly onAll: (all: boolean) => void
}

/** Which faults are shown, and a choice of all that is shown. */
function ChooseBar({faults, fault, onFault, all, onAll}: ChooseBarProps) {
  const {t} = useTranslation()
  return (
    <div className="search">
      <NativeSelect
        label={t('maintenance.only')}
        value={fault}
        data={[
          {value: '', label: t('maintenance.all')},
          ...faults.map((one) => ({value: one, label: t(`fault.${one}`)})),
        ]}
        onChange={(event) => onFault(event.currentTarget.value)}
      />
      <Checkbox
        label={t('maintenance.chooseAll')}
        checked={all}
        onChange={(event) => onAll(event.currentTarget.checked)}
      />
    </div>
  )
}

interface FoundLineProps {
  readonly one: Found
  readonly chosen: boolean
  readonly onToggle: () => void
  readonly onOpen: () => void
}

function FoundLine({one, chosen, onToggle, onOpen}: FoundLineProps) {
  const {t} = useTranslation()
  return (
    <tr>
      <td>
        <Checkbox
          aria-label={`${t('maintenance.choose')} ${one.unit}`}
          checked={chosen}
          onChange={onToggle}
        />
      </td>
      <td>
        {one.variants.map(({locale, markup}) => (
          <div key={locale}>
            <InLocale locale={locale}>{markup}</InLocale>
          </div>
        ))}
        <span className="quiet">
          <bdi>{one.origin}</bdi>
        </span>
      </td>
      <td>
        {one.faults.map((fault) => (
          <div key={fault}>{t(`fault.${fault}`)}</div>
        ))}
      </td>
      <td>
        <Button size="xs" variant="default" aria-label={`${t('unit.edit')} ${one.unit}`} onClick={onOpen}>
          {t('unit.edit')}
        </Button>
      </td>
    </tr>
  )
}
