/** Read a TMX date, `YYYYMMDDThhmmssZ`; null when there is none, or it is none. */
export function readDate(value: string | undefined): Date | null {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(value ?? '')
  if (!parts) return null
  const [, year, month, day, hour, minute, second] = parts
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(date.getTime()) ? null : date
}

/** Write a TMX date. */
export const writeDate = (date: Date): string => date.toISOString().replace(/[-:]|\.\d+/g, '')
