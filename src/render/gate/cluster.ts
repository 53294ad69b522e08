import {finding, type Finding} from './finding.js'
import type {Alternate, HtmlPage} from './page.js'
import {named} from './tree.js'

/** What the rules about many pages need to know. */
export interface ClusterContext {
  readonly baseUrl: string
  /** Tell whether a path of the site is public although it is not among the pages at hand. */
  readonly isPublic: (path: string) => boolean
}

/** Check that each cluster's versions name each other, exist, and have the same ids: A49, A50, A51. */
export function checkClusters(pages: readonly HtmlPage[], context: ClusterContext): readonly Finding[] {
  const byUrl = new Map(pages.map((page) => [urlOfPath(page.path, context.baseUrl), page] as const))
  return pages.flatMap((page) => checkPage(page, byUrl, context))
}

function checkPage(
  page: HtmlPage,
  byUrl: ReadonlyMap<string, HtmlPage>,
  context: ClusterContext,
): readonly Finding[] {
  const own = page.alternates
  if (own.length === 0) return []
  const at = (rule: Finding['rule'], got: string, remedy: string): Finding => ({
    page: page.path,
    ...finding(rule, 'head', got, remedy),
  })
  const self = urlOfPath(page.path, context.baseUrl)
  const found: Finding[] = []
  if (!own.some(({href}) => href === self))
    found.push(at('A49', self, 'Name the page itself among its versions.'))
  if (own.filter(({tag}) => tag === 'x-default').length !== 1)
    found.push(at('A49', '', 'Give one x-default.'))
  for (const {href} of own) {
    const other = byUrl.get(href)
    if (other === undefined) {
      if (!context.isPublic(decodeURI(href.slice(context.baseUrl.length))))
        found.push(at('A49', href, 'Name published versions alone.'))
    } else if (!isSame(other.alternates, own))
      found.push(at('A49', href, 'Name the same versions on every one of them.'))
    else if (headingIds(other) !== headingIds(page) && isArticle(page) && isArticle(other))
      found.push(at('A51', href, 'Give headings the same ids in every locale.'))
  }
  return found
}

const isSame = (one: readonly Alternate[], other: readonly Alternate[]): boolean =>
  one.length === other.length &&
  one.every(({tag, href}, index) => tag === other[index]?.tag && href === other[index].href)

const isArticle = ({body}: HtmlPage): boolean => named(body, 'article').length > 0

const headingIds = ({body}: HtmlPage): string =>
  named(body, 'h2', 'h3', 'h4', 'h5', 'h6')
    .map(({attributes}) => attributes['id'] ?? '')
    .join(' ')

const urlOfPath = (path: string, baseUrl: string): string =>
  `${baseUrl}/${encodeURI(path.replace(/(^|\/)index\.html$/u, '$1'))}`
