/** How much of a limit is used: a bar that says nothing by itself, beside its figures. */
export function Level({part}: {readonly part: number}) {
  const width = Math.min(Math.max(part, 0), 1) * 100
  const state = part >= 1 ? 'full' : part >= nearly ? 'near' : 'free'
  return (
    <svg className="level" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect className="progress-none" width="100" height="6" />
      <rect className={`level-${state}`} width={width} height="6" />
    </svg>
  )
}

/** From this part on an operator should look. */
const nearly = 0.8
