import {describe, expect, test} from '@jest/globals'
import {sameQuantities} from '../../web/src/editor/same-quantities.js'

describe('times of day', () => {
  test('are the same by twelve hours and by twenty-four', () => {
    expect(sameQuantities(['fr', 'à 15 h 30, 12 élus'], ['en', 'at 3:30 p.m., 12 members'])).toBe(true)
    expect(sameQuantities(['fr', 'à 15h30'], ['en', 'at 15:30'])).toBe(true)
  })

  test('differ when they are not, and leave other figures to be compared', () => {
    expect(sameQuantities(['fr', 'à 15 h 30'], ['en', 'at 4:30 p.m.'])).toBe(false)
    expect(sameQuantities(['fr', 'à 15 h 30, 12 élus'], ['en', 'at 3:30 p.m., 13 members'])).toBe(false)
  })
})
