import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import type Axe from 'axe-core'
import type {Page} from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const shownCharacters = 120

/** Give what axe objects to on the page as it stands: the rule and where, one line each. */
export async function objections(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  const results = await page.evaluate(
    // All rules are tried; only what they object to is described, which is most of the work.
    (values) =>
      (globalThis as unknown as {axe: typeof Axe}).axe.run({
        runOnly: {type: 'tag', values},
        resultTypes: ['violations'],
      }),
    tags,
  )
  return results.violations.map(
    ({id, nodes}) => `${id} ${nodes.map(({html}) => html.slice(0, shownCharacters)).join(' | ')}`,
  )
}
