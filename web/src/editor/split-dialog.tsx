import {Button} from '@mantine/core'
import {useState, type FormEvent} from 'react'
import {useTranslation} from 'react-i18next'
import type {Locale} from '../../../src/model/locale.js'
import type {Segment} from '../api/wire.js'
import {inLocale} from '../locales.js'
import {Dialog} from '../parts/dialog.js'
import {Failure} from '../parts/failure.js'
import {cutsOf, likelyCut, plainOf} from './cuts.js'
import type {Desk} from './use-desk.js'
import {useRecut} from './use-recut.js'

interface SplitDialogProps {
  readonly desk: Desk
  readonly segment: Segment
  readonly onClose: () => void
}

/** Ask where a segment is cut, in the original and, when it is translated, in the translation. */
export function SplitDialog({desk, segment, onClose}: SplitDialogProps) {
  const {t} = useTranslation()
  const source = useCut(plainOf(segment.source, segment.codes))
  const target = useCut(plainOf(segment.target ?? '', segment.codes))
  const [both, setBoth] = useState(target.at !== undefined)
  const recut = useRecut(desk.name, desk.view, segment)
  const send = (event: FormEvent): void => {
    event.preventDefault()
    const targetAt = both ? target.at : null
    recut.mutate({act: 'split', at: source.at, targetAt}, {onSuccess: onClose})
  }
  return (
    <Dialog onClose={onClose} title={t('split.title')}>
      <form className="form split" onSubmit={send}>
        <p className="quiet">{t('split.hint')}</p>
        <CutPlace label={t('split.source')} locale={desk.view.source} cut={source} focused />
        {target.at !== undefined && (
          <label>
            <input
              type="checkbox"
              checked={both}
              onChange={(event) => setBoth(event.currentTarget.checked)}
            />{' '}
            {t('split.withTarget')}
          </label>
        )}
        {both && <CutPlace label={t('split.target')} locale={desk.view.locale} cut={target} />}
        {recut.error && <Failure error={recut.error} />}
        <Button type="submit" loading={recut.isPending}>
          {t('split.send')}
        </Button>
      </form>
    </Dialog>
  )
}

/** A place in a text, among those where it may be cut; `at` is undefined when there is none. */
function useCut(text: string) {
  const cuts = cutsOf(text)
  const [index, setIndex] = useState(() => likelyCut(text, cuts))
  return {text, cuts, index, setIndex, at: cuts[index]}
}

interface CutPlaceProps {
  readonly label: string
  readonly locale: Locale
  readonly cut: ReturnType<typeof useCut>
  readonly focused?: boolean
}

function CutPlace({label, locale, cut, focused = false}: CutPlaceProps) {
  const {text, cuts, index, setIndex, at = 0} = cut
  const parts = [text.slice(0, at), text.slice(at)] as const
  return (
    <div {...inLocale(locale)}>
      <input
        type="range"
        data-autofocus={focused || undefined}
        aria-label={label}
        aria-valuetext={parts.join(' | ')}
        min={0}
        max={cuts.length - 1}
        value={index}
        onChange={(event) => setIndex(Number(event.currentTarget.value))}
      />
      {parts.map((part, place) => (
        <p key={place} className="match">
          {part}
        </p>
      ))}
    </div>
  )
}
