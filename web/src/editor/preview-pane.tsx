import {useEffect, useRef} from 'react'
import {useTranslation} from 'react-i18next'
import {blockOf} from './block-of.js'
import {plainOf} from './cuts.js'
import type {Desk} from './use-desk.js'

/** The page as it would be published, drawn again when something is saved; it follows the segment that is written. */
export function PreviewPane({desk}: {readonly desk: Desk}) {
  const {t} = useTranslation()
  const {name, view, active} = desk
  const saved = view.segments.reduce((sum, {version}) => sum + version, 0)
  const address = `/api/communiques/${encodeURIComponent(name)}/preview/${view.locale}?saved=${String(saved)}`
  const frame = useRef<HTMLIFrameElement>(null)
  const follow = (): void => {
    const page = frame.current?.contentDocument
    if (!page || !active) return
    const texts = [active.target, active.source].map((markup) => plainOf(markup ?? '', active.codes))
    const block = texts.map((text) => blockOf(page, text)).find((found) => found !== null)
    for (const before of page.querySelectorAll<HTMLElement>('[style*=outline]')) before.style.outline = ''
    if (!block) return
    block.style.outline = '2px solid currentcolor'
    block.scrollIntoView({block: 'center'})
  }
  const opened = (): void => {
    if (frame.current?.contentDocument) stayHere(frame.current.contentDocument)
    follow()
  }
  useEffect(follow, [active?.id])
  return (
    <iframe
      ref={frame}
      className="preview"
      sandbox="allow-same-origin"
      title={t('editor.preview')}
      src={address}
      onLoad={opened}
    />
  )
}

/**
 * Let no link of a communiqué put another page in the place of the preview: a link that wants a window of its own gets
 * none from this frame. Notes are of the page itself.
 */
function stayHere(page: Document): void {
  for (const link of page.querySelectorAll<HTMLAnchorElement>('a[href]:not([href^="#"])'))
    link.target = '_blank'
}
