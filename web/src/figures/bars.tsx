import type {ReactNode} from 'react'

export interface Bar {
  readonly key: string
  readonly label: ReactNode
  /** One value for each series, one after the other along the bar. */
  readonly values: readonly number[]
}

interface BarsProps {
  /** What a screen reader says in the place of the picture; its numbers stand in the table beside. */
  readonly caption: string
  readonly bars: readonly Bar[]
  /** Names of the series, when there are several. */
  readonly series?: readonly string[]
}

const length = 100
const thickness = 10

/** A picture of bars, as long as their values; it begins where the reader's lines begin. */
export function Bars({caption, bars, series = []}: BarsProps) {
  const most = Math.max(...bars.map(({values}) => sum(values)), Number.EPSILON)
  return (
    <div className="bars" role="img" aria-label={caption}>
      {series.length > 1 && (
        <ul className="legend">
          {series.map((name, index) => (
            <li key={name}>
              <svg viewBox="0 0 10 10">
                <rect className={`series-${index}`} width="10" height="10" />
              </svg>
              {name}
            </li>
          ))}
        </ul>
      )}
      {bars.map(({key, label, values}) => (
        <div className="bars-row" key={key}>
          <span>{label}</span>
          <svg viewBox={`0 0 ${length} ${thickness}`} preserveAspectRatio="none">
            {values.map((value, index) => (
              <rect
                key={index}
                className={`series-${index}`}
                x={(sum(values.slice(0, index)) / most) * length}
                width={(value / most) * length}
                height={thickness}
              />
            ))}
          </svg>
        </div>
      ))}
    </div>
  )
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
