import type {ReleasePolicy} from './communique.js'

/** Tell whether there is something to sign: all versions of a release that goes together, any that is not out of another. */
export const maySign = ({
  policy,
  locales,
}: {
  readonly policy: ReleasePolicy
  readonly locales: readonly {
    readonly approvedBy: string | null
    readonly waiver: unknown
    readonly edition: string | null
  }[]
}): boolean =>
  policy === 'together'
    ? locales.every(({approvedBy, waiver}) => approvedBy !== null || waiver !== null)
    : locales.some(({approvedBy, edition}) => approvedBy !== null && edition !== 'published')
