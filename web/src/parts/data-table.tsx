import type {ReactNode} from 'react'

interface DataTableProps {
  /** What the table is about, for those who do not see it; also the name of the place that scrolls. */
  readonly caption: string
  readonly head: readonly ReactNode[]
  readonly children: ReactNode
}

/** A table with a name, in a place that scrolls by keyboard when it is wider than the screen. */
export function DataTable({caption, head, children}: DataTableProps) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="board data">
        <thead>
          <tr>
            {head.map((cell, index) => (
              <th key={index} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}
