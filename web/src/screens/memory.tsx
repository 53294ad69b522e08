import {Button, NativeSelect, TextInput} from '@mantine/core'
import {useQuery} from '@tanstack/react-query'
import {useState, type FormEvent} from 'react'
import {useTranslation} from 'react-i18next'
import {locales, type Locale} from '../../../src/model/locale.js'
import type {ConcordanceLine} from '../../../src/store/memory/concordance.js'
import {request} from '../api/request.js'
import type {Wire} from '../api/wire.js'
import {inLocale, localeFacts} from '../locales.js'
import {ChangingUnit} from '../memory/changing-unit.js'
import {Maintenance} from '../memory/maintenance.js'
import {Failure} from '../parts/failure.js'
import {Highlighted} from '../parts/highlighted.js'
import {Exchange} from '../parts/importing.js'
import {useMay} from '../parts/use-may.js'
import {plainOf} from '../parts/plain-of.js'

interface Search {
  readonly text: string
  readonly locale: Locale
  readonly target: Locale
}

const lineLimit = 100

/** Search the memory for words in one language, with what stands for them in another. */
export default function Memory() {
  const {t} = useTranslation()
  const may = useMay()
  const [search, setSearch] = useState<Search | null>(null)
  const [open, setOpen] = useState<string | null>(null)
  const {data, error, isFetching} = useQuery({
    queryKey: ['concordance', search],
    enabled: search !== null,
    queryFn: () => {
      const asked = new URLSearchParams({...(search as Search), limit: String(lineLimit)})
      return request<{lines: readonly Wire<ConcordanceLine>[]}>(`/api/memory/concordance?${asked.toString()}`)
    },
  })
  return (
    <section className="page">
      <h1>{t('memory.title')}</h1>
      <SearchForm onSearch={setSearch} busy={isFetching} />
      {error && <Failure error={error} />}
      {data?.lines.length === 0 && <p className="empty">{t('memory.none')}</p>}
      {search && data && data.lines.length > 0 && (
        <table className="concordance">
          <tbody>
            {data.lines.map((line) => (
              <tr key={line.unit}>
                <td {...inLocale(search.locale)}>
                  <Highlighted text={plainOf(line.source)} ranges={line.ranges} />
                </td>
                <td {...inLocale(search.target)}>{plainOf(line.target)}</td>
                <td className="quiet">
                  <bdi>{line.origin}</bdi>
                  {may('import') && (
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={`${t('unit.edit')} ${line.unit}`}
                      onClick={() => setOpen(line.unit)}
                    >
                      {t('unit.edit')}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {open !== null && <ChangingUnit unit={open} onDone={() => setOpen(null)} />}
      {may('import') && <Maintenance />}
      <Exchange kind="memory" formats={['tmx', 'csv']} />
    </section>
  )
}

interface SearchFormProps {
  readonly onSearch: (search: Search) => void
  readonly busy: boolean
}

function SearchForm({onSearch, busy}: SearchFormProps) {
  const {t} = useTranslation()
  const [text, setText] = useState('')
  const [locale, setLocale] = useState<Locale>(locales[0])
  const [target, setTarget] = useState<Locale>(locales[1])
  const names = locales.map((one) => ({value: one, label: localeFacts[one].name}))
  const send = (event: FormEvent): void => {
    event.preventDefault()
    if (text.trim() !== '') onSearch({text: text.trim(), locale, target})
  }
  return (
    <form className="search" onSubmit={send} role="search">
      <TextInput
        label={t('memory.text')}
        description={t('memory.hint')}
        dir="auto"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('memory.from')}
        data={names}
        value={locale}
        onChange={(event) => setLocale(event.currentTarget.value as Locale)}
      />
      <NativeSelect
        label={t('memory.to')}
        data={names}
        value={target}
        onChange={(event) => setTarget(event.currentTarget.value as Locale)}
      />
      <Button type="submit" loading={busy}>
        {t('memory.search')}
      </Button>
    </form>
  )
}
