import type {Schema} from 'hast-util-sanitize'

/** What may come from HTML: what Markdown has a word for. What is inside anything else stays, except `strip`. */
export const schema: Schema = {
  tagNames: [
    ...'p div h1 h2 h3 h4 h5 h6 ul ol li blockquote pre code strong b em i del s a img br hr sup sub'.split(
      ' ',
    ),
    ...'table thead tbody tfoot tr th td caption'.split(' '),
  ],
  strip: [
    'script',
    'style',
    'iframe',
    'object',
    'embed',
    'svg',
    'math',
    'template',
    'noscript',
    'title',
    'head',
  ],
  attributes: {
    a: ['href', 'title', 'id'],
    img: ['src', 'alt', 'title'],
    ol: ['start'],
    li: ['id'],
    h1: [['className', 'title']],
    th: ['align'],
    td: ['align'],
    code: ['className'],
  },
  // Relative addresses stay; `javascript:` and `data:` do not.
  protocols: {href: ['http', 'https', 'mailto', 'tel'], src: ['http', 'https']},
  clobber: [],
  clobberPrefix: '',
}

/** Elements that are gone without any loss. */
export const keptSilently: ReadonlySet<string> = new Set(
  'html head body meta title style link span section article main header footer nav font o:p colgroup col small'.split(
    ' ',
  ),
)
