export const roles = ['editor', 'translator', 'reviser', 'publisher', 'admin'] as const

export type Role = (typeof roles)[number]

export const isRole = (value: string): value is Role => (roles as readonly string[]).includes(value)
