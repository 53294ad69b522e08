import {defaultSchema, type Schema} from 'hast-util-sanitize'

/**
 * What a communiqué may contain: the elements Markdown makes, links and images on the web or in the site, ids and
 * classes of our own alone. Raw HTML never gets this far.
 */
export const schema: Schema = {
  ...defaultSchema,
  clobber: [],
  clobberPrefix: '',
  tagNames: [
    ...'p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre code strong em del a img br hr sup section'.split(' '),
    ...'table thead tbody tr th td input'.split(' '),
  ],
  attributes: {
    a: ['href', 'title', 'ariaDescribedBy', 'ariaLabel', ['id', /^note/]],
    img: ['src', 'alt', 'title'],
    ol: ['start'],
    li: [['id', /^note/]],
    h2: [['id', 'footnote-label']],
    th: ['align'],
    td: ['align'],
    input: [['type', 'checkbox'], 'checked'],
  },
  protocols: {href: ['http', 'https', 'mailto', 'tel'], src: ['http', 'https']},
  required: {},
}
