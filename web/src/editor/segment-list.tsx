import {useVirtualizer} from '@tanstack/react-virtual'
import {useCallback, useEffect, useMemo, useRef} from 'react'
import {useTranslation} from 'react-i18next'
import {rowOf, rowsOf} from './rows.js'
import {SegmentRow} from './segment-row.js'
import type {Desk} from './use-desk.js'

const guessedRowPx = 76
const rowsBeyond = 8
/** What stays in sight before and after the segment that is written: one reads on while one writes. */
const contextPx = 150

/** The whole communiqué, source and target side by side; only the rows near the screen exist. */
export function SegmentList({desk}: {readonly desk: Desk}) {
  const {t} = useTranslation()
  const place = useRef<HTMLDivElement>(null)
  const rows = useMemo(() => rowsOf(desk.shown), [desk.shown])
  // What a row is called changes only with how many there are: a saved text must not make all be measured again.
  const latest = useRef(rows)
  latest.current = rows
  const keyOf = useCallback((index: number) => latest.current[index]?.key ?? index, [])
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => place.current,
    estimateSize: () => guessedRowPx,
    overscan: rowsBeyond,
    scrollPaddingStart: contextPx,
    scrollPaddingEnd: contextPx,
    getItemKey: keyOf,
  })
  const activeRow = desk.active ? rowOf(rows, desk.active.id) : -1
  const width = virtual.scrollRect?.width
  useEffect(() => {
    if (activeRow >= 0) virtual.scrollToIndex(activeRow, {align: 'auto'})
  }, [activeRow, virtual, width])
  if (rows.length === 0) return <p className="empty">{t('editor.noneShown')}</p>
  return (
    <div ref={place} className="segments" tabIndex={-1} role="region" aria-label={t('editor.segments')}>
      <div className="segments-all" style={{height: virtual.getTotalSize()}}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index]
          return row ? (
            <div
              key={item.key}
              data-index={item.index}
              ref={virtual.measureElement}
              className="segments-row"
              style={{transform: `translateY(${String(item.start)}px)`}}
            >
              <SegmentRow
                row={row}
                sight={desk.sight}
                active={item.index === activeRow ? (desk.active?.id ?? null) : null}
                present={desk.present}
                handle={desk.handle}
              />
            </div>
          ) : null
        })}
      </div>
    </div>
  )
}
