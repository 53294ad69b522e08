import {memo, type RefObject} from 'react'
import {useTranslation} from 'react-i18next'
import type {Segment} from '../api/wire.js'
import {inLocale, otherDirection} from '../locales.js'
import {useEntry} from '../parts/use-outbox.js'
import {Badges} from './badges.js'
import {shownTarget} from './filter.js'
import {sameRow, type Row} from './rows.js'
import {StaticText} from './static-text.js'
import {TargetEditor} from './target-editor.js'
import type {TargetHandle} from './target-view.js'
import type {Sight} from './use-desk.js'

export interface SegmentRowProps {
  readonly row: Row
  readonly sight: Sight
  /** The segment of this row that is being written, or null. */
  readonly active: string | null
  /** Who else is in which segment. */
  readonly present: ReadonlyMap<string, readonly string[]>
  readonly handle: RefObject<TargetHandle | null>
}

const nobody: readonly string[] = []

/** One line of the screen: source on one side, target on the other. Drawn again only for what it shows. */
export const SegmentRow = memo(
  DrawnRow,
  (a, b) => sameRow(a.row, b.row) && a.sight === b.sight && a.active === b.active && a.present === b.present,
)

function DrawnRow({row, sight, active, present, handle}: SegmentRowProps) {
  const first = row.cells[0]?.[0]
  if (!first) return null
  const table = first.kind === 'table-cell'
  return (
    <div className={`row row-${first.kind} depth-${String(first.depth)}`}>
      <div className={table ? 'cells' : 'cell'} {...inLocale(sight.source)}>
        {row.cells.map((cell, column) => (
          <div key={column} className="cell-part">
            {cell.map((segment) => (
              <Source key={segment.id} segment={segment} sight={sight} active={active === segment.id} />
            ))}
          </div>
        ))}
      </div>
      <div className={table ? 'cells' : 'cell'} {...inLocale(sight.locale)}>
        {row.cells.map((cell, column) => (
          <div key={column} className="cell-part">
            {cell.map((segment) => (
              <Target
                key={segment.id}
                segment={segment}
                sight={sight}
                active={active === segment.id}
                handle={handle}
              />
            ))}
          </div>
        ))}
      </div>
      <div className="row-badges">
        {row.cells.flat().map((segment) => (
          <Badges
            key={segment.id}
            segment={segment}
            sight={sight}
            present={present.get(segment.id) ?? nobody}
          />
        ))}
      </div>
    </div>
  )
}

interface PartProps {
  readonly segment: Segment
  readonly sight: Sight
  readonly active: boolean
}

function Source({segment, sight, active}: PartProps) {
  return (
    <div
      className={`source${active ? ' here' : ''}`}
      data-kind={segment.kind}
      onClick={() => sight.activate(segment.id)}
    >
      <StaticText
        markup={segment.source}
        codes={segment.codes}
        marks={sight.marks}
        direction={inLocale(sight.source).dir}
      />
    </div>
  )
}

type TargetProps = PartProps & Pick<SegmentRowProps, 'handle'>

function Target({segment, sight, active, handle}: TargetProps) {
  const {t} = useTranslation()
  const {name, locale, revision, marks} = sight
  const markup = shownTarget(segment, useEntry({name, locale, revision, segment: segment.id}))
  const direction = sight.turned.has(segment.id) ? otherDirection(locale) : inLocale(locale).dir
  if (active) {
    return (
      <TargetEditor
        segment={segment}
        locale={locale}
        direction={direction}
        markup={markup}
        marks={marks}
        handle={handle}
        onChange={(next) => sight.write(segment, next, false)}
      />
    )
  }
  return (
    <div
      className={`target${markup === '' ? ' empty' : ''}`}
      data-kind={segment.kind}
      dir={direction}
      role="button"
      tabIndex={0}
      onClick={() => sight.activate(segment.id)}
      onKeyDown={(event) => event.key === 'Enter' && !event.ctrlKey && sight.activate(segment.id)}
    >
      {markup === '' ? (
        <span className="quiet">{t('editor.noTarget')}</span>
      ) : (
        <StaticText markup={markup} codes={segment.codes} marks={marks} direction={direction} />
      )}
    </div>
  )
}
