import {useTranslation} from 'react-i18next'
import type {Desk} from './use-desk.js'

/** The page as it would be published, from the renderer of the site, drawn again when something is saved. */
export function PreviewPane({desk}: {readonly desk: Desk}) {
  const {t} = useTranslation()
  const {name, view} = desk
  const saved = view.segments.reduce((sum, {version}) => sum + version, 0)
  const address = `/api/communiques/${encodeURIComponent(name)}/preview/${view.locale}?saved=${String(saved)}`
  return <iframe className="preview" sandbox="" title={t('editor.preview')} src={address} />
}
