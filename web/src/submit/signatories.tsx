import {useQuery} from '@tanstack/react-query'
import {useTranslation} from 'react-i18next'
import {request} from '../api/request.js'
import {PeopleSelect} from '../parts/people-select.js'
import type {Given} from './considered.js'

interface SignatoriesProps {
  readonly given: Given
  /** The category as far as it is known; empty is the one of the house. */
  readonly category: string
  readonly onGiven: (given: Given) => void
}

/** Who must sign before it goes, chosen of those who may read it. */
export function Signatories({given, category, onGiven}: SignatoriesProps) {
  const {t} = useTranslation()
  const {data} = useQuery({
    queryKey: ['people', 'signatories', category],
    placeholderData: (before) => before,
    retry: false,
    queryFn: () =>
      request<{people: readonly string[]}>(
        `/api/signatories/people${category === '' ? '' : `?category=${encodeURIComponent(category)}`}`,
      ),
  })
  return (
    <PeopleSelect
      label={t('submit.signatories')}
      description={t('submit.signatoriesHint')}
      people={data?.people ?? []}
      chosen={given.signatories ?? []}
      onChosen={(signatories) => onGiven({...given, signatories})}
    />
  )
}
