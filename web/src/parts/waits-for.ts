import type {LocaleOverview, Overview} from '../api/wire.js'

/** What a locale of a communiqué waits for: the first thing that is not done. */
export function waitsFor(communique: Overview, at: LocaleOverview): string {
  if (at.edition === 'published' || at.edition === 'withdrawn') return at.edition
  if (at.locale === communique.source) return at.approvedBy === null ? 'approval' : 'approved'
  if (!at.drafted) return 'machine'
  if (at.states.initial > 0) return 'translation'
  if (at.states.translated > 0) return 'review'
  return at.approvedBy === null ? 'approval' : 'approved'
}
