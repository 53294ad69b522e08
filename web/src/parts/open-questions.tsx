import {useTranslation} from 'react-i18next'
import {CommentItem, useComments} from './comments.js'

/** Questions to the author that nobody settled yet. */
export function OpenQuestions({name}: {readonly name: string}) {
  const {t} = useTranslation()
  const open = useComments(name).filter(({kind, resolvedAt}) => kind === 'question' && resolvedAt === null)
  if (open.length === 0) return null
  return (
    <section>
      <h2>{t('comments.open', {count: open.length})}</h2>
      <ul className="comments">
        {open.map((said) => (
          <CommentItem key={said.id} name={name} said={said} />
        ))}
      </ul>
    </section>
  )
}
