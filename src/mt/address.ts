import {BayanError} from '../errors.js'

/** Join a path to an operator's base address. Throws `config_invalid` for what is no http or https address. */
export function address(base: string, path: string): string {
  const url = URL.canParse(base) ? new URL(base) : null
  if (url === null || !['http:', 'https:'].includes(url.protocol))
    throw new BayanError('config_invalid', {place: 'engine address', expected: 'http:// or https://'})
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}${path}`
}
