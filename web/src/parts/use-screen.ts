import {useEffect, useRef} from 'react'
import {useTranslation} from 'react-i18next'
import {useLocation} from 'wouter'
import {keepFocus} from './keep-focus.js'

/**
 * Name the browser's tab by the heading of the screen, and bring who follows a link that is gone with its screen to the
 * beginning of the next one.
 */
export function useScreen(): void {
  const {t} = useTranslation()
  const [place] = useLocation()
  useEffect(() => {
    const main = document.getElementById('main')
    if (!main) return undefined
    const name = (): void => {
      const heading = main.querySelector('h1')?.textContent.replace(/\s+/g, ' ').trim()
      const title = heading ? `${heading} · ${t('name')}` : t('name')
      if (document.title !== title) document.title = title
    }
    name()
    const watching = new MutationObserver(name)
    watching.observe(main, {childList: true, subtree: true})
    return () => watching.disconnect()
  }, [place, t])
  useEffect(keepFocus, [])
  const before = useRef(place)
  useEffect(() => {
    const gone = document.activeElement === document.body
    if (before.current !== place && gone) document.getElementById('main')?.focus()
    before.current = place
  }, [place])
}
