import {Button, Textarea} from '@mantine/core'
import {useQuery} from '@tanstack/react-query'
import {useState} from 'react'
import {useTranslation} from 'react-i18next'
import type {UnitView} from '../../../src/commands/memory/examine-memory.js'
import {useChange} from '../api/change.js'
import {request} from '../api/request.js'
import type {Wire} from '../api/wire.js'
import {inLocale, localeFacts} from '../locales.js'
import {Dialog} from '../parts/dialog.js'
import {Failure} from '../parts/failure.js'
import {Waiting} from '../parts/waiting.js'

interface ChangingUnitProps {
  readonly unit: string
  readonly onDone: () => void
}

/** Change the texts of a unit of the memory, or retire it. */
export function ChangingUnit({unit, onDone}: ChangingUnitProps) {
  const {t} = useTranslation()
  const {data, error} = useQuery({
    queryKey: ['unit', unit],
    queryFn: () => request<Wire<UnitView>>(`/api/memory/units/${unit}`),
    staleTime: 0,
    gcTime: 0,
  })
  return (
    <Dialog onClose={onDone} title={t('unit.title')} size="lg">
      {error && <Failure error={error} />}
      {!data && !error && <Waiting />}
      {data && <UnitForm key={data.unit} unit={data} onDone={onDone} />}
    </Dialog>
  )
}

function UnitForm({unit, onDone}: {readonly unit: Wire<UnitView>; readonly onDone: () => void}) {
  const {t} = useTranslation()
  const [texts, setTexts] = useState(unit.variants)
  const stale = ['concordance', 'unit', 'maintenance']
  const save = useChange(...stale)
  const retire = useChange(...stale)
  const changed = texts.filter(({markup}, index) => markup !== unit.variants[index]?.markup)
  const error = save.error ?? retire.error
  return (
    <div className="form">
      <p className="quiet">
        {t('unit.origin')} <bdi>{unit.origin}</bdi> · {t(unit.superseded ? 'unit.superseded' : 'unit.hint')}
      </p>
      {texts.map(({locale, markup}) => (
        <Textarea
          key={locale}
          label={localeFacts[locale].name}
          {...inLocale(locale)}
          rows={3}
          value={markup}
          onChange={(event) => {
            const {value} = event.currentTarget
            setTexts(texts.map((one) => (one.locale === locale ? {...one, markup: value} : one)))
          }}
        />
      ))}
      <p className="acts">
        <Button
          disabled={changed.length === 0 || unit.superseded}
          loading={save.isPending}
          onClick={() =>
            save.mutate(
              {path: `/api/memory/units/${unit.unit}`, method: 'PUT', body: {variants: changed}},
              {onSuccess: onDone},
            )
          }
        >
          {t('unit.save')}
        </Button>
        <Button
          color="red"
          variant="outline"
          disabled={unit.superseded}
          loading={retire.isPending}
          onClick={() =>
            retire.mutate({path: '/api/memory/retire', body: {units: [unit.unit]}}, {onSuccess: onDone})
          }
        >
          {t('unit.retire')}
        </Button>
      </p>
      {error && <Failure error={error} />}
    </div>
  )
}
