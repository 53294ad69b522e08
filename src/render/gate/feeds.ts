import {locales} from '../../model/locale.js'
import type {FactsByLocale} from '../site.js'
import {checkIsolates} from './controls.js'
import {finding, type PageFinding} from './finding.js'
import {readTree} from './read-tree.js'
import {named, textBelow, type Node} from './tree.js'

/** What a feed says, whatever its format. */
interface Said {
  readonly lang: string
  readonly texts: readonly string[]
  readonly contents: readonly string[]
}

/** Check a feed's language, its items' own direction, and the isolates of its texts: A27, A53, A54. */
export function checkFeed(path: string, body: string, all: FactsByLocale): readonly PageFinding[] {
  const said = path.endsWith('.json') ? readJson(body) : readXml(readTree(body))
  const facts = locales.map((locale) => all[locale]).find(({tag}) => tag === said.lang)
  if (facts === undefined) return [finding('A53', path, said.lang, 'Give the feed the tag of its locale.')]
  const wanted = `<div lang="${facts.tag}" dir="${facts.direction}">`
  return [
    ...said.contents
      .filter((html) => !html.startsWith(wanted))
      .map((html) => finding('A53', path, html, `Wrap content in ${wanted}.`)),
    ...said.texts.flatMap((text) => {
      if (/&(?:rlm|lrm|#x?[0-9a-f]+|[a-z]+);/iu.test(text))
        return [finding('A54', path, text, 'Escape texts once.')]
      const wrong = checkIsolates(text, facts.direction)
      return wrong === null ? [] : [finding('A54', path, text, `Has ${wrong}.`)]
    }),
  ]
}

function readXml(root: Node): Said {
  const channel = named(root, 'channel')[0]
  const feed = named(root, 'feed')[0]
  const lang =
    channel === undefined
      ? (feed?.attributes['xml:lang'] ?? '')
      : textBelow(named(channel, 'language')[0] ?? channel).trim()
  const contentName = channel === undefined ? 'content' : 'description'
  const items = named(root, 'entry', 'item')
  const silent = items.filter(({name, attributes}) => name === 'entry' && attributes['xml:lang'] !== lang)
  return {
    lang: silent.length > 0 ? '' : lang,
    texts: named(root, 'title', 'summary').map(textBelow),
    contents: items.flatMap((item) => named(item, contentName).map(textBelow)),
  }
}

function readJson(body: string): Said {
  const feed = JSON.parse(body) as {
    language?: string
    title: string
    items: readonly {title: string; summary: string; content_html: string}[]
  }
  return {
    lang: feed.language ?? '',
    texts: [feed.title, ...feed.items.flatMap(({title, summary}) => [title, summary])],
    contents: feed.items.map(({content_html}) => content_html),
  }
}
