import {NativeSelect, TextInput} from '@mantine/core'
import {useQuery} from '@tanstack/react-query'
import {useTranslation} from 'react-i18next'
import {confidentialities, releasePolicies} from '../../../src/model/communique.js'
import {locales} from '../../../src/model/locale.js'
import {communiquesQuery, meQuery} from '../api/queries.js'
import {localeFacts} from '../locales.js'
import {timeZones} from '../parts/time-zones.js'
import type {Considered, fields, Given} from './considered.js'
import {Signatories} from './signatories.js'

interface DetailsProps {
  readonly given: Given
  readonly onGiven: (given: Given) => void
  readonly problems: Considered['problems']
  /** The category that was read; null before, or when it is wrong. */
  readonly read: string | null
}

/** What is known of an original, with what is wrong at its field; what is left open is read from the document. */
export function Details({given, onGiven, problems, read}: DetailsProps) {
  const {t} = useTranslation()
  const {data: me} = useQuery(meQuery)
  const {data: communiques} = useQuery(communiquesQuery)
  const fill = (field: (typeof fields)[number]) => {
    const problem = problems.find((one) => one.field === field)
    return {
      label: t(`submit.${field}`),
      value: given[field] ?? '',
      ...(problem ? {error: `${problem.message} ${problem.remedy}`} : {}),
      onChange: (event: {currentTarget: {value: string}}) =>
        onGiven({...given, [field]: event.currentTarget.value}),
    }
  }
  const options = (values: readonly string[], prefix: string) => [
    {value: '', label: t('submit.fromDocument')},
    ...values.map((value) => ({value, label: t(`${prefix}.${value}`)})),
  ]
  const category = given.category || read || ''
  const house = me?.timeZone ?? 'UTC'
  return (
    <div className="form-columns">
      <NativeSelect
        {...fill('source')}
        data={[
          {value: '', label: t('submit.detect')},
          ...locales.map((locale) => ({value: locale, label: localeFacts[locale].name})),
        ]}
      />
      <TextInput {...fill('reference')} dir="ltr" placeholder="2026-114" />
      <TextInput {...fill('category')} maxLength={60} list="categories" />
      <datalist id="categories">
        {[...new Set(communiques?.map(({category}) => category))].map((category) => (
          <option key={category} value={category} />
        ))}
      </datalist>
      <NativeSelect {...fill('confidentiality')} data={options(confidentialities, 'confidentiality')} />
      <NativeSelect {...fill('policy')} data={options(releasePolicies, 'policy')} />
      <Signatories given={given} category={category} onGiven={onGiven} />
      <TextInput {...fill('embargo')} type="datetime-local" />
      <NativeSelect {...fill('timeZone')} value={given.timeZone ?? house} dir="ltr" data={timeZones(house)} />
    </div>
  )
}
