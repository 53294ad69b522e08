import {MultiSelect} from '@mantine/core'
import {useTranslation} from 'react-i18next'

interface PeopleSelectProps {
  readonly label: string
  readonly description?: string
  /** Who may be chosen. */
  readonly people: readonly string[]
  readonly chosen: readonly string[]
  readonly onChosen: (names: readonly string[]) => void
  readonly first?: boolean
}

/** Choose people by typing a part of their name; who was chosen stays so when they may not be any more. */
export function PeopleSelect({label, description, people, chosen, onChosen, first}: PeopleSelectProps) {
  const {t} = useTranslation()
  return (
    <MultiSelect
      label={label}
      description={description}
      data={[...new Set([...people, ...chosen])]}
      value={[...chosen]}
      onChange={onChosen}
      searchable
      hidePickedOptions
      selectFirstOptionOnChange
      openOnFocus={false}
      nothingFoundMessage={t('submit.noSignatory')}
      data-autofocus={first || undefined}
    />
  )
}
