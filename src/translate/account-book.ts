import type {LedgerEntry} from './request.js'

/** What engines cost, kept as it happens. */
export interface AccountBook {
  /** Characters that an engine may still bill; `Infinity` without a budget. */
  left(engine: string): Promise<number>
  /** Enter a request; resolves when it is kept. */
  enter(entry: LedgerEntry): Promise<void>
}
