/**
 * Every expected failure, in one table: HTTP status, whether trying again may help, and its command-line exit code
 * (2 bad input, 3 not found, 4 conflict, 5 refused, 6 outside trouble, 70 our fault). Words and remedies stand in
 * `locales/<locale>/errors.json` under the same code; `docs/errors.md` lists them and a test compares the three.
 */
export const errorTable = {
  // Input
  document_empty: {status: 422, retryable: false, exit: 2},
  document_too_large: {status: 413, retryable: false, exit: 2},
  document_binary: {status: 415, retryable: false, exit: 2},
  document_not_utf8: {status: 422, retryable: false, exit: 2},
  document_nothing_to_translate: {status: 422, retryable: false, exit: 2},
  document_too_deep: {status: 422, retryable: false, exit: 2},
  document_too_dense: {status: 422, retryable: false, exit: 2},
  document_unreadable: {status: 422, retryable: false, exit: 2},
  front_matter_invalid: {status: 422, retryable: false, exit: 2},
  locale_unknown: {status: 422, retryable: false, exit: 2},
  reference_taken: {status: 409, retryable: false, exit: 4},
  reference_invalid: {status: 422, retryable: false, exit: 2},
  embargo_past: {status: 422, retryable: false, exit: 2},
  embargo_invalid: {status: 422, retryable: false, exit: 2},
  character_refused: {status: 422, retryable: false, exit: 2},
  request_invalid: {status: 422, retryable: false, exit: 2},
  config_invalid: {status: 500, retryable: false, exit: 2},
  file_unreadable: {status: 422, retryable: false, exit: 2},
  srx_invalid: {status: 422, retryable: false, exit: 2},
  srx_rule_unsupported: {status: 422, retryable: false, exit: 2},
  xliff_foreign: {status: 409, retryable: false, exit: 4},
  // State
  not_found: {status: 404, retryable: false, exit: 3},
  version_conflict: {status: 409, retryable: false, exit: 4},
  revision_unchanged: {status: 409, retryable: false, exit: 4},
  codes_broken: {status: 422, retryable: false, exit: 2},
  approval_changed: {status: 409, retryable: true, exit: 5},
  not_approved: {status: 409, retryable: false, exit: 5},
  blocked_by_issues: {status: 409, retryable: false, exit: 5},
  embargoed: {status: 409, retryable: false, exit: 5},
  state_forbids: {status: 409, retryable: false, exit: 5},
  still_running: {status: 409, retryable: true, exit: 5},
  confidentiality_forbids: {status: 409, retryable: false, exit: 5},
  structure_changed: {status: 422, retryable: false, exit: 5},
  gate_failed: {status: 409, retryable: false, exit: 5},
  not_signed: {status: 409, retryable: false, exit: 5},
  objected: {status: 409, retryable: false, exit: 5},
  not_shown: {status: 409, retryable: true, exit: 5},
  assignment_taken: {status: 409, retryable: false, exit: 4},
  assignee_unfit: {status: 422, retryable: false, exit: 5},
  signatory_unfit: {status: 422, retryable: false, exit: 5},
  // Access
  unauthenticated: {status: 401, retryable: false, exit: 5},
  link_over: {status: 401, retryable: false, exit: 5},
  forbidden: {status: 403, retryable: false, exit: 5},
  four_eyes: {status: 409, retryable: false, exit: 5},
  locked_out: {status: 429, retryable: true, exit: 5},
  name_taken: {status: 409, retryable: false, exit: 4},
  last_admin: {status: 409, retryable: false, exit: 5},
  // Engines
  rate_limited: {status: 503, retryable: true, exit: 6},
  quota_exceeded: {status: 503, retryable: false, exit: 6},
  auth: {status: 503, retryable: false, exit: 6},
  unsupported_pair: {status: 503, retryable: false, exit: 6},
  payload_too_large: {status: 503, retryable: false, exit: 6},
  bad_request: {status: 503, retryable: false, exit: 6},
  invalid_output: {status: 503, retryable: false, exit: 6},
  timeout: {status: 503, retryable: true, exit: 6},
  unavailable: {status: 503, retryable: true, exit: 6},
  cancelled: {status: 503, retryable: false, exit: 6},
  engine_crashed: {status: 503, retryable: true, exit: 6},
  model_missing: {status: 503, retryable: false, exit: 6},
  integrity: {status: 503, retryable: false, exit: 6},
  // Running
  already_running: {status: 503, retryable: false, exit: 5},
  database_unavailable: {status: 503, retryable: true, exit: 6},
  queue_unavailable: {status: 503, retryable: true, exit: 6},
  channel_failed: {status: 503, retryable: true, exit: 6},
  backup_elsewhere: {status: 409, retryable: false, exit: 5},
  backup_failed: {status: 503, retryable: true, exit: 6},
  release_invalid: {status: 422, retryable: false, exit: 5},
  internal: {status: 500, retryable: false, exit: 70},
} as const satisfies Record<string, ErrorFacts>

export interface ErrorFacts {
  readonly status: number
  readonly retryable: boolean
  readonly exit: number
}

export type ErrorCode = keyof typeof errorTable

/** What fills the words of an error: got, expected, where. Never a text under embargo, never a secret. */
export type ErrorDetail = Readonly<Record<string, string | number>>

/** Parts of a detail that may repeat words of a document, addresses made of its title among them. */
const repeating: readonly string[] = ['got', 'page', 'findings', 'refused']

/** Leave out of a detail what may repeat words of a document: for logs, and for whoever is outside. */
export const withoutWords = (detail: ErrorDetail): ErrorDetail =>
  Object.fromEntries(Object.entries(detail).filter(([part]) => !repeating.includes(part)))

/** An expected failure. `detail.place` says where, when there is a place. */
export class BayanError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly detail: ErrorDetail = {},
    options?: ErrorOptions,
  ) {
    super(`${code}${Object.keys(detail).length > 0 ? ` ${JSON.stringify(detail)}` : ''}`, options)
    this.name = 'BayanError'
  }

  get facts(): ErrorFacts {
    return errorTable[this.code]
  }
}

/** Give the code of any thrown value: its own, or `internal`. */
export const codeOf = (error: unknown): ErrorCode => (error instanceof BayanError ? error.code : 'internal')
