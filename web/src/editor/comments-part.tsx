import {Button} from '@mantine/core'
import {useMutation, useQueryClient} from '@tanstack/react-query'
import {useState, type FormEvent} from 'react'
import {useTranslation} from 'react-i18next'
import {request} from '../api/request.js'
import type {Segment} from '../api/wire.js'
import {CommentItem, useComments} from '../parts/comments.js'
import {Failure} from '../parts/failure.js'
import {useKept} from '../parts/use-kept.js'
import type {Desk} from './use-desk.js'

const maxTextCharacters = 4_000

/** What was said about a segment here, and what was asked about it or objected to in any language. */
export function CommentsPart({desk, segment}: {readonly desk: Desk; readonly segment: Segment}) {
  const {t} = useTranslation()
  const {name, view} = desk
  const here = useComments(name).filter(
    (said) => said.segment === segment.id && (said.kind !== 'comment' || said.locale === view.locale),
  )
  return (
    <section className="part">
      <h2>{t('comments.title')}</h2>
      <ul>
        {here.map((said) => (
          <CommentItem key={said.id} name={name} said={said} />
        ))}
      </ul>
      <Saying desk={desk} segment={segment} />
    </section>
  )
}

function Saying({desk, segment}: {readonly desk: Desk; readonly segment: Segment}) {
  const {t} = useTranslation()
  const queries = useQueryClient()
  const [text, setText] = useKept(`said ${desk.name} ${desk.view.locale} ${segment.id}`, '')
  const [kind, setKind] = useState<'comment' | 'question'>('comment')
  const saying = useMutation({
    mutationFn: () =>
      request(`/api/communiques/${encodeURIComponent(desk.name)}/comments`, {
        method: 'POST',
        body: {segment: segment.id, locale: desk.view.locale, kind, text},
      }),
    onSuccess: () => {
      setText(null)
      desk.handle.current?.focus()
      return queries.invalidateQueries({queryKey: ['comments', desk.name]})
    },
  })
  const send = (event: FormEvent): void => {
    event.preventDefault()
    if (text.trim() !== '') saying.mutate()
  }
  return (
    <form className="saying" onSubmit={send}>
      <textarea
        id="saying"
        aria-label={t('comments.text')}
        placeholder={t('comments.text')}
        dir="auto"
        rows={2}
        maxLength={maxTextCharacters}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <label>
        <input
          type="checkbox"
          checked={kind === 'question'}
          onChange={(event) => setKind(event.currentTarget.checked ? 'question' : 'comment')}
        />{' '}
        {t('comments.askAuthor')}
      </label>
      {saying.error && <Failure error={saying.error} />}
      <Button type="submit" size="compact-xs" variant="default" loading={saying.isPending}>
        {t('comments.send')}
      </Button>
    </form>
  )
}
