import {Button} from '@mantine/core'
import {useState, type FormEvent, type ReactNode} from 'react'
import {useTranslation} from 'react-i18next'
import {inLocale, otherDirection} from '../locales.js'
import {useMay} from '../parts/use-may.js'
import {Key} from '../parts/key.js'
import {noFilter} from './filter.js'
import {FilterChoices, Filters} from './filters.js'
import {Palette} from './palette.js'
import type {Desk, Pane} from './use-desk.js'

interface ToolbarProps {
  readonly desk: Desk
}

/** What may be done in the editor, with its keys, and which segments are shown: one row, and what is opened below it. */
export function Toolbar({desk}: ToolbarProps) {
  const {t} = useTranslation()
  const may = useMay()
  return (
    <div className="toolbar" role="toolbar" aria-label={t('editor.tools')}>
      <Button size="xs" onClick={desk.confirm} disabled={!desk.active} title={t('keys.confirm')}>
        {t('editor.confirm')} <Key keys="Ctrl+Enter" />
      </Button>
      {may('review') && (
        <Button
          size="xs"
          variant="default"
          disabled={desk.active?.state !== 'translated'}
          title="Ctrl+Shift+Enter"
          onClick={() => void desk.review()}
        >
          {t('editor.review')}
        </Button>
      )}
      <Filters desk={desk} />
      <GoTo desk={desk} />
      <Palette desk={desk} />
      <Tool keys="Alt+M" words={t('editor.marks')} pressed={desk.marks} onClick={desk.toggleMarks}>
        <span className="sign">¶</span>
      </Tool>
      <Direction desk={desk} />
      <PaneTool desk={desk} pane="preview" keys="Alt+V" words={t('editor.preview')} />
      <PaneTool desk={desk} pane="concordance" keys="Alt+K" words={t('concordance.title')} />
      <Tool keys="?" words={t('editor.keys')} onClick={() => desk.show('help', true)}>
        <span className="sign">?</span>
      </Tool>
      {desk.panes.has('filters') && <FilterChoices desk={desk} />}
    </div>
  )
}

interface ToolProps {
  readonly keys: string
  readonly words: string
  readonly pressed?: boolean
  readonly disabled?: boolean
  readonly onClick: () => void
  /** A sign in the place of the words, which then are its name. */
  readonly children?: ReactNode
}

/** A button with its key; where there is little room the key is in its tip alone. */
function Tool({keys, words, pressed, disabled = false, onClick, children}: ToolProps) {
  return (
    <Button
      size="xs"
      variant="default"
      aria-pressed={pressed}
      disabled={disabled}
      title={children === undefined ? keys : `${words} · ${keys}`}
      {...(children === undefined ? {} : {'aria-label': words})}
      onClick={onClick}
    >
      {children ?? (
        <>
          {words} <Key keys={keys} />
        </>
      )}
    </Button>
  )
}

interface PaneToolProps extends ToolbarProps {
  readonly pane: Pane
  readonly keys: string
  readonly words: string
}

const PaneTool = ({desk, pane, keys, words}: PaneToolProps) => (
  <Tool keys={keys} words={words} pressed={desk.panes.has(pane)} onClick={() => desk.toggle(pane)} />
)

/** Show the translation that is written in the other direction than its language's; nothing in it changes. */
function Direction({desk}: ToolbarProps) {
  const {t} = useTranslation()
  const {active, turned, view} = desk
  const pressed = active !== null && turned.has(active.id)
  const now = pressed ? otherDirection(view.locale) : inLocale(view.locale).dir
  return (
    <Tool
      keys="Alt+R"
      words={`${t('keys.turn')} (${t(`direction.${now}`)})`}
      pressed={pressed}
      disabled={active === null}
      onClick={() => active && desk.turn(active.id)}
    >
      <bdi className="sign" dir="ltr">
        {now === 'rtl' ? '←¶' : '¶→'}
      </bdi>
    </Tool>
  )
}

/** Go to a segment by its id or its number in the document. */
function GoTo({desk}: ToolbarProps) {
  const {t} = useTranslation()
  const [typed, setTyped] = useState('')
  const go = (event: FormEvent): void => {
    event.preventDefault()
    const {segments} = desk.view
    const found = segments.find(({id}) => id === typed.trim()) ?? segments[Number(typed) - 1]
    if (found && !desk.shown.includes(found)) desk.setFilter(noFilter)
    if (found) desk.activate(found.id)
    if (found === desk.active) desk.handle.current?.focus()
    setTyped('')
  }
  return (
    <form onSubmit={go}>
      <input
        id="go-to"
        className="go-to"
        dir="ltr"
        aria-label={t('keys.goTo')}
        title="Alt+G"
        placeholder="u3s1"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </form>
  )
}
