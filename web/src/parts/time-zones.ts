/** Give the names of the time zones that the browser knows, the house’s first. */
export const timeZones = (house: string): string[] => [
  ...new Set([house, 'UTC', ...Intl.supportedValuesOf('timeZone')]),
]
