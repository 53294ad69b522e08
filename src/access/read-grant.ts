import {BayanError} from '../errors.js'
import {isLocale} from '../model/locale.js'
import type {Grant} from './grant.js'
import {isRole, roles} from './role.js'

const maxCategoryCharacters = 60

/** Read a grant as people write it, `role[:locale[:category]]`, with `*` or nothing for all: `reviser:ar:decree`. */
export function readGrant(written: string): Grant {
  const [role = '', locale = '', category = '', ...rest] = written.split(':')
  const localeOk = locale === '' || locale === '*' || isLocale(locale)
  if (!isRole(role) || !localeOk || rest.length > 0 || category.length > maxCategoryCharacters) {
    throw new BayanError('request_invalid', {
      place: 'role',
      got: written,
      expected: `${roles.join('|')}[:locale[:category]]`,
    })
  }
  return {
    role,
    locale: isLocale(locale) ? locale : null,
    category: category === '' || category === '*' ? null : category,
  }
}

/** Write a grant as `readGrant` reads it. */
export const writeGrant = ({role, locale, category}: Grant): string =>
  [role, locale ?? '*', category ?? '*'].join(':').replace(/(:\*)+$/, '')
