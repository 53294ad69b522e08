/** Everything that a route may ask for. */
export const acts = [
  'read',
  'comment',
  'submit',
  'translate',
  'review',
  'approve',
  'assign',
  'publish',
  'withdraw',
  'export',
  'import',
  'report',
  'measure',
  'operate',
  'manage',
] as const

export type Act = (typeof acts)[number]

export const isAct = (value: string): value is Act => (acts as readonly string[]).includes(value)
