import {language} from '../i18n.js'
import {localeFacts} from '../locales.js'

/** Write a number as the reader's language does, with European digits as on the house's pages. */
export const writeNumber = (value: number, digits = 0): string =>
  new Intl.NumberFormat(localeFacts[language()].tag, {
    numberingSystem: 'latn',
    maximumFractionDigits: digits,
  }).format(value)

/** A number, kept apart from the direction of what stands around it. */
export const Figure = ({value, digits = 0}: {readonly value: number; readonly digits?: number}) => (
  <bdi className="figure" dir="ltr">
    {writeNumber(value, digits)}
  </bdi>
)
