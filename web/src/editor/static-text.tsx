import {Fragment, memo} from 'react'
import type {CodeView} from '../api/wire.js'
import {chipLabel, codeView} from './chip.js'
import {foreignParts} from './foreign-runs.js'
import {markName} from './marks.js'
import {readTokens} from './tokens.js'

interface StaticTextProps {
  readonly markup: string
  readonly codes: readonly CodeView[]
  readonly marks: boolean
  /** The direction of the text; words of the other are isolated when it is given. */
  readonly direction?: 'ltr' | 'rtl'
}

const invisible = /([\u00a0\u00ad\u0640\u200b-\u200f\u202a-\u202f\u2060\u2066-\u2069])/

/** The text of a segment that is not being written, its codes as chips. */
export const StaticText = memo(function StaticText({markup, codes, marks, direction}: StaticTextProps) {
  return readTokens(markup).map((token, index) => {
    if (token.type === 'text') {
      const said = (text: string) => (marks ? <Marked text={text} /> : text)
      if (direction === undefined) return <Fragment key={index}>{said(token.value)}</Fragment>
      return foreignParts(token.value, direction).map((part, place) =>
        part.foreign ? (
          <bdi key={`${String(index)} ${String(place)}`} dir={direction === 'rtl' ? 'ltr' : 'rtl'}>
            {said(part.text)}
          </bdi>
        ) : (
          <Fragment key={`${String(index)} ${String(place)}`}>{said(part.text)}</Fragment>
        ),
      )
    }
    const code = codeView(codes, token.type, token.id)
    return (
      <span key={index} className={`chip chip-${token.type}`} dir="ltr" title={code.equiv || undefined}>
        {chipLabel(code)}
      </span>
    )
  })
})

/** Text with its marks that have no ink shown. */
function Marked({text}: {readonly text: string}) {
  return text.split(invisible).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <span key={index} className="mark" data-mark={markName(part)}>
        {part}
      </span>
    ),
  )
}
