import {useEffect, useRef} from 'react'
import {withAlt} from '../editor/letter-of.js'

/** Give what goes to the next of some rows, round and round; its key does the same. */
export function useNextDifference(segments: readonly string[]): () => void {
  const at = useRef(-1)
  const next = (): void => {
    if (segments.length === 0) return
    at.current = (at.current + 1) % segments.length
    const row = document.getElementById(segments[at.current] ?? '')
    row?.scrollIntoView({block: 'center'})
    row?.querySelector<HTMLElement>('button, a')?.focus()
  }
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (!withAlt(event, 'I')) return
      event.preventDefault()
      next()
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  })
  return next
}
