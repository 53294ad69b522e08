import {confidentialities, type Confidentiality} from '../model/communique.js'
import {locales, type Locale} from '../model/locale.js'
import type {Engine} from '../ports.js'
import {chooseEngines} from '../translate/choose-engines.js'
import type {Reason} from '../translate/request.js'

/** Which engines a translation is given to, in turn. */
export interface EngineOrderRow {
  readonly source: Locale
  readonly target: Locale
  readonly confidentiality: Confidentiality
  readonly engines: readonly string[]
  /** Why there are none; null when there are some. */
  readonly reason: Reason | null
}

/** Give the engines for each direction and class, as the translation itself chooses them. */
export const engineOrder = (engines: readonly Engine[]): readonly EngineOrderRow[] =>
  locales.flatMap((source) =>
    locales
      .filter((target) => target !== source)
      .flatMap((target) =>
        confidentialities.map((confidentiality) => {
          const {engines: chosen, reason} = chooseEngines(engines, 'as-listed', {
            source,
            target,
            confidentiality,
          })
          const names = chosen.map(({name}) => name)
          return {source, target, confidentiality, engines: names, reason: names.length > 0 ? null : reason}
        }),
      ),
  )
