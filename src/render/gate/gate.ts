import type {FactsByLocale} from '../site.js'
import {stylesheetAddress} from '../style/addresses.js'
import {checkBlocks} from './blocks.js'
import {checkClusters, type ClusterContext} from './cluster.js'
import {checkControls} from './controls.js'
import {checkCss} from './css.js'
import {checkDocument} from './document.js'
import {checkFeed} from './feeds.js'
import {finding, type Finding, type PageFinding} from './finding.js'
import {checkLinks} from './links.js'
import {checkMarks} from './marks.js'
import {readHtml, type HtmlPage} from './page.js'
import {checkRuns} from './runs.js'
import {readTree} from './read-tree.js'

/** One file of a release, its path below the root. */
export interface GateFile {
  readonly path: string
  readonly body: string
}

export interface GateContext extends ClusterContext {
  readonly facts: FactsByLocale
}

const pageChecks = [checkDocument, checkRuns, checkMarks, checkControls, checkBlocks, checkLinks]

/**
 * Judge the final bytes of a release by the assertions that need no browser. Nothing found, nothing in the way; one
 * finding, and the release does not go.
 */
export function gate(files: readonly GateFile[], context: GateContext): readonly Finding[] {
  const pages: HtmlPage[] = []
  const found = files.flatMap(({path, body}): readonly Finding[] => {
    try {
      return checkFile(path, body, context, pages).map((one) => ({page: path, ...one}))
    } catch (error) {
      // What cannot be read back is not published; the reader's own message says where.
      return [{page: path, ...finding('A00', path, String(error), 'Write a well-formed file.')}]
    }
  })
  return [...found, ...checkClusters(pages, context)]
}

function checkFile(
  path: string,
  body: string,
  context: GateContext,
  pages: HtmlPage[],
): readonly PageFinding[] {
  const control = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u.exec(path)?.[0]
  const named =
    control === undefined ? [] : [finding('A58', path, control, 'Take bidi controls out of the path.')]
  return [...named, ...checkBody(path, body, context, pages)]
}

function checkBody(
  path: string,
  body: string,
  context: GateContext,
  pages: HtmlPage[],
): readonly PageFinding[] {
  if (path.endsWith('.css')) return checkCss(body, path === stylesheetAddress.slice(1))
  if (/\.(?:atom|rss)$|feed\.json$/u.test(path)) return checkFeed(path, body, context.facts)
  if (path.endsWith('.xml')) readTree(body)
  if (!path.endsWith('.html')) return []
  const page = readHtml(path, body, context.facts)
  pages.push(page)
  return pageChecks.flatMap((check) => check(page))
}
