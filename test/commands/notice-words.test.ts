import {expect, test} from '@jest/globals'
import {letterOf} from '../../src/notify/letter.js'
import type {Notification} from '../../src/store/notifications.js'

const blocked = (detail: object): Notification =>
  ({
    kind: 'blocked',
    reference: '2026-7',
    by: 'bayan',
    locale: null,
    segment: null,
    detail,
  }) as unknown as Notification
const desk = {address: 'https://desk.example', timeZone: 'UTC'}

test('a letter tells a release that is blocked from one that is out, and what follows it fails', () => {
  const held = letterOf([blocked({code: 'gate_failed'})], 'en', desk)
  expect(held.subject).toBe('2026-7 · release blocked')
  expect(held.text).toContain('is blocked (\u2068gate_failed\u2069).')
  const outward = letterOf([blocked({code: 'channel_failed', outward: 1})], 'ar', desk)
  expect(outward.subject).toBe('2026-7 · تعثر ما يلي النشر')
  expect(outward.text).toContain('صدر البلاغ \u20682026-7\u2069')
})
