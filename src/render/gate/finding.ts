/** What keeps a page from going out: the assertion (docs/assertions.md) it breaks, where, what was got, what to do. */
export interface Finding {
  readonly page: string
  readonly rule: `A${string}`
  readonly place: string
  readonly got: string
  readonly remedy: string
}

/** A finding before its page is known. */
export type PageFinding = Omit<Finding, 'page'>

const gotMaxChars = 80

/** Make a finding; what was got is cut to 80 characters. */
export const finding = (rule: Finding['rule'], place: string, got: string, remedy: string): PageFinding => ({
  rule,
  place,
  got: got.length > gotMaxChars ? `${got.slice(0, gotMaxChars)}…` : got,
  remedy,
})
