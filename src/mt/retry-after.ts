/** Read `Retry-After` (RFC 9110 §10.2.3): seconds, or a date against the answer's own. Milliseconds; 0 when absent. */
export function retryAfterMs(headers: Headers): number {
  const value = headers.get('retry-after')?.trim() ?? ''
  if (/^\d+$/.test(value)) return Number(value) * 1_000
  const wait = Date.parse(value) - Date.parse(headers.get('date') ?? '')
  return Number.isNaN(wait) ? 0 : Math.max(0, wait)
}
