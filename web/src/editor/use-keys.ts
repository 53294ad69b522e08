import {useEffect, useRef} from 'react'
import {keyActs} from './keys.js'
import type {Desk} from './use-desk.js'

/** Listen to the keys of the editor while it is on the screen; `?` outside of a text, or F1 anywhere, asks for help. */
export function useKeys(desk: Desk): void {
  const latest = useRef(desk)
  latest.current = desk
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.isComposing || document.querySelector('[aria-modal="true"]')) return
      const typing =
        event.target instanceof HTMLElement &&
        event.target.closest('input, textarea, select, [contenteditable="true"]')
      if (event.key === 'F1' || (event.key === '?' && !typing)) {
        event.preventDefault()
        return latest.current.show('help', true)
      }
      const found = keyActs.find(({hits}) => hits(event))
      if (!found) return
      event.preventDefault()
      event.stopPropagation()
      found.act(latest.current, event)
    }
    window.addEventListener('keydown', hear, true)
    return () => window.removeEventListener('keydown', hear, true)
  }, [])
}
