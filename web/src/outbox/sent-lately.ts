const lateMs = 4_000
const sent = new Map<string, number>()

/** Remember that this tab sent the text of a segment just now. */
export const noteSent = (segment: string): void => void sent.set(segment, Date.now())

/** Tell whether this tab sent the text of a segment a moment ago, so that what it hears of it is its own echo. */
export const sentLately = (segment: string): boolean => Date.now() - (sent.get(segment) ?? 0) < lateMs
