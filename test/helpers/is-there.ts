/** Tell whether a program is there, saying so when tests are skipped; with `BAYAN_REQUIRE_PROGRAMS=1` none may be missing. */
export function isThere(found: boolean, program: string): boolean {
  if (found) return true
  if (process.env['BAYAN_REQUIRE_PROGRAMS'] === '1')
    throw new Error(`BAYAN_REQUIRE_PROGRAMS=1, and ${program} is not installed`)
  console.warn(`skipped: ${program} is not installed`)
  return false
}
