import {useTranslation} from 'react-i18next'
import type {Aids} from '../api/wire.js'
import {inLocale} from '../locales.js'
import {Key} from '../parts/key.js'
import {writeTokens} from './tokens.js'
import type {Desk} from './use-desk.js'

interface Equivalent {
  readonly text: string
  readonly status: 'preferred' | 'admitted' | 'deprecated'
}

/** Give what may be inserted for the terms of a segment, in the order that the keys count. */
export const insertableTerms = (terms: Aids['terms']): readonly string[] =>
  terms.flatMap(({equivalents}) =>
    equivalents.filter(({status}) => status !== 'deprecated').map(({text}) => text),
  )

/** Insert a term as text. */
export function insertTerm(desk: Desk, text: string): void {
  desk.handle.current?.insertMarkup(writeTokens([{type: 'text', value: text}]))
}

/** The terms of the termbase that stand in this segment. */
export function TermsPart({desk, terms}: {readonly desk: Desk; readonly terms: Aids['terms']}) {
  const {t} = useTranslation()
  if (terms.length === 0) return null
  const keyed = insertableTerms(terms)
  return (
    <section className="part">
      <h2>{t('terms.title')}</h2>
      <dl className="terms">
        {terms.map((term, index) => (
          <div key={index}>
            <dt {...inLocale(desk.view.source)}>{term.text}</dt>
            {term.equivalents.map((equivalent) => (
              <dd key={equivalent.text}>
                <TermButton desk={desk} equivalent={equivalent} number={keyed.indexOf(equivalent.text) + 1} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  )
}

interface TermButtonProps {
  readonly desk: Desk
  readonly equivalent: Equivalent
  readonly number: number
}

function TermButton({desk, equivalent, number}: TermButtonProps) {
  const {t} = useTranslation()
  const {text, status} = equivalent
  return (
    <>
      <button
        type="button"
        className={`term term-${status}`}
        disabled={status === 'deprecated'}
        onClick={() => insertTerm(desk, text)}
      >
        <bdi {...inLocale(desk.view.locale)}>{text}</bdi>
      </button>{' '}
      <span className="quiet">{t(`terms.${status}`)}</span>{' '}
      {number > 0 && number <= 9 && <Key keys={`Ctrl+Shift+${String(number)}`} />}
    </>
  )
}
