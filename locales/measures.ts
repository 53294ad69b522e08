/** How a language writes units of measure after a number, by an id common to all locales. */
export interface MeasureFacts {
  readonly units: Readonly<Record<string, readonly string[]>>
  /** An adjective may stand between a number and its unit (`30 working days`), but none of these; empty where none may. */
  readonly noAdjectives: readonly string[]
  /** Small words between a scale and a unit (`2 millions de tonnes`). */
  readonly links: readonly string[]
}
