/** A session ends after this long without a request, and after this long in any case. */
export const sessionIdleMs = 8 * 60 * 60 * 1000
export const sessionAbsoluteMs = 7 * 24 * 60 * 60 * 1000
/** `seen_at` is written again only when it is this old, so that reading does not write. */
export const sessionTouchMs = 60 * 1000

export const minPasswordCharacters = 12
export const maxPasswordCharacters = 200
export const maxNameCharacters = 60
/** What is kept of how a browser names itself. */
export const maxAgentCharacters = 200
export const maxGrants = 60

/** Wrong passwords that cost nothing, for one name and for one address. */
export const freeAttemptsByName = 5
export const freeAttemptsByAddress = 30
/** The first wait after those; each further failure doubles it, up to the longest. */
export const firstLockMs = 2_000
export const longestLockMs = 15 * 60 * 1000
/** Failures are forgotten after this long without another. */
export const forgetAttemptsMs = 60 * 60 * 1000

/** A link with which somebody chooses a password, made by who runs the house. */
export const accountLinkMs = 3 * 24 * 60 * 60 * 1000
export const setUpLinkMs = 60 * 60 * 1000
export const loginFlowMs = 10 * 60 * 1000
export const defaultTokenDays = 90
export const maxTokenDays = 366
export const tokenPrefix = 'byn_'
