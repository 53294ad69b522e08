import {useTranslation} from 'react-i18next'
import {isLocale} from '../../../src/model/locale.js'
import {LocaleName} from '../parts/in-locale.js'

/** A grant as `role[:locale[:category]]`, in words. */
export function SayGrant({grant}: {readonly grant: string}) {
  const {t} = useTranslation()
  const [role = '', locale = '', category = ''] = grant.split(':')
  return (
    <>
      {t(`role.${role}`, {defaultValue: role})}
      {isLocale(locale) && (
        <>
          {' · '}
          <LocaleName locale={locale} />
        </>
      )}
      {category !== '' && category !== '*' && (
        <>
          {' · '}
          <bdi>{category}</bdi>
        </>
      )}
    </>
  )
}
