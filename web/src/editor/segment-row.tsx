import {useTranslation} from 'react-i18next'
import type {Segment} from '../api/wire.js'
import {inLocale} from '../locales.js'
import {Badges} from './badges.js'
import {shownTarget} from './filter.js'
import type {Row} from './rows.js'
import {StaticText} from './static-text.js'
import {TargetEditor} from './target-editor.js'
import type {Desk} from './use-desk.js'

const nobody: readonly string[] = []

/** One line of the screen: source on one side, target on the other. */
export function SegmentRow({row, desk}: {readonly row: Row; readonly desk: Desk}) {
  const first = row.cells[0]?.[0]
  if (!first) return null
  const table = first.kind === 'table-cell'
  return (
    <div className={`row row-${first.kind} depth-${String(first.depth)}`}>
      <div className={table ? 'cells' : 'cell'} {...inLocale(desk.view.source)}>
        {row.cells.map((cell, column) => (
          <div key={column} className="cell-part">
            {cell.map((segment) => (
              <Source key={segment.id} segment={segment} desk={desk} />
            ))}
          </div>
        ))}
      </div>
      <div className={table ? 'cells' : 'cell'} {...inLocale(desk.view.locale)}>
        {row.cells.map((cell, column) => (
          <div key={column} className="cell-part">
            {cell.map((segment) => (
              <Target key={segment.id} segment={segment} desk={desk} />
            ))}
          </div>
        ))}
      </div>
      <div className="row-badges">
        {row.cells.flat().map((segment) => (
          <Badges
            key={segment.id}
            segment={segment}
            entry={desk.entryOf(segment)}
            present={desk.present.get(segment.id) ?? nobody}
          />
        ))}
      </div>
    </div>
  )
}

interface PartProps {
  readonly segment: Segment
  readonly desk: Desk
}

function Source({segment, desk}: PartProps) {
  const here = desk.active?.id === segment.id
  return (
    <div
      className={`source${here ? ' here' : ''}`}
      data-kind={segment.kind}
      onClick={() => desk.activate(segment.id)}
    >
      <StaticText markup={segment.source} codes={segment.codes} marks={desk.marks} />
    </div>
  )
}

function Target({segment, desk}: PartProps) {
  const {t} = useTranslation()
  const entry = desk.entryOf(segment)
  const markup = shownTarget(segment, entry)
  if (desk.active?.id === segment.id) {
    return (
      <TargetEditor
        segment={segment}
        locale={desk.view.locale}
        markup={markup}
        marks={desk.marks}
        handle={desk.handle}
        onChange={(next) => desk.write(segment, next, false)}
      />
    )
  }
  return (
    <div
      className={`target${markup === '' ? ' empty' : ''}`}
      data-kind={segment.kind}
      role="button"
      tabIndex={0}
      onClick={() => desk.activate(segment.id)}
      onKeyDown={(event) => event.key === 'Enter' && !event.ctrlKey && desk.activate(segment.id)}
    >
      {markup === '' ? (
        <span className="quiet">{t('editor.noTarget')}</span>
      ) : (
        <StaticText markup={markup} codes={segment.codes} marks={desk.marks} />
      )}
    </div>
  )
}
