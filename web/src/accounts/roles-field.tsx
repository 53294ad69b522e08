import {Button, NativeSelect, TextInput} from '@mantine/core'
import {useTranslation} from 'react-i18next'
import {roles} from '../../../src/access/role.js'
import {locales} from '../../../src/model/locale.js'
import {localeFacts} from '../locales.js'

interface RolesFieldProps {
  /** Each as `role[:locale[:category]]`. */
  readonly value: readonly string[]
  readonly onChange: (value: readonly string[]) => void
}

/** Roles of an account: each in one language or all, in one category or all. */
export function RolesField({value, onChange}: RolesFieldProps) {
  const {t} = useTranslation()
  const set = (at: number, grant: string): void =>
    onChange(value.map((one, index) => (index === at ? grant : one)))
  return (
    <fieldset className="grants">
      <legend>{t('accounts.roles')}</legend>
      {value.map((grant, index) => (
        <GrantLine
          key={index}
          grant={grant}
          onChange={(changed) => set(index, changed)}
          onRemove={() => onChange(value.filter((_, at) => at !== index))}
        />
      ))}
      <Button size="xs" variant="default" onClick={() => onChange([...value, 'translator'])}>
        {t('accounts.addRole')}
      </Button>
    </fieldset>
  )
}

interface GrantLineProps {
  readonly grant: string
  readonly onChange: (grant: string) => void
  readonly onRemove: () => void
}

function GrantLine({grant, onChange, onRemove}: GrantLineProps) {
  const {t} = useTranslation()
  const [role = '', locale = '*', category = '*'] = grant.split(':')
  const write = (parts: readonly string[]): void => onChange(parts.join(':').replace(/(:\*?)+$/, ''))
  return (
    <div className="grant">
      <NativeSelect
        label={t('accounts.role')}
        value={role}
        data={roles.map((one) => ({value: one, label: t(`role.${one}`)}))}
        onChange={(event) => write([event.currentTarget.value, locale, category])}
      />
      <NativeSelect
        label={t('accounts.locale')}
        value={locale === '' ? '*' : locale}
        data={[
          {value: '*', label: t('accounts.every')},
          ...locales.map((one) => ({value: one, label: localeFacts[one].name})),
        ]}
        onChange={(event) => write([role, event.currentTarget.value, category])}
      />
      <TextInput
        label={t('accounts.category')}
        placeholder={t('accounts.every')}
        dir="auto"
        value={category === '*' ? '' : category}
        onChange={(event) => write([role, locale === '' ? '*' : locale, event.currentTarget.value || '*'])}
      />
      <Button size="xs" variant="default" onClick={onRemove}>
        {t('accounts.removeRole')}
      </Button>
    </div>
  )
}
