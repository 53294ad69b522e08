import {expect, test} from '@jest/globals'
import {unshownIn} from '../../src/document/unshown.js'

test.each<[string, string, readonly string[]]>([
  ['nothing', 'Un texte, a < b, <https://a.b> et ![sceau](https://a.b/c.png).\n', []],
  ['a block of HTML', '<div align="center">\nUn <b>encadré</b>\n</div>\n\nTexte\n', ['html Un encadré 1']],
  [
    'a block inside a list',
    '- <p>Un</p>\n\n> <table><tr><td>Deux</td></tr></table>\n',
    ['html Un 1', 'html Deux 1'],
  ],
  ['comments, and blocks without text', '<!-- interne -->\n\n<hr>\n\nTexte <!-- ici -->\n', []],
  [
    'tags in a line',
    'Le 1<sup>er</sup> et le 2<sup>e</sup><br>mai\n\n| H<sub>2</sub>O |\n| - |\n',
    ['element sup 2', 'element sub 1'],
  ],
  [
    'an image beside the original',
    '![Carte](carte.png) ![](a/b.png)\n',
    ['image Carte 1', 'image a/b.png 1'],
  ],
  ['an image that came along', `![x](images/${'a'.repeat(64)}.png)\n`, []],
  [
    'links into the page',
    '[a](#fig), [b](#section-2), [c][d] et [e](http://a.b#c)\n\n[d]: #ici\n',
    ['link #fig 1', 'link #ici 1'],
  ],
  ['code', '`<p>` et\n\n```\n<p>Un</p> ![x](y.png)\n```\n', []],
])('%s', (_name, text, expected) => {
  expect(unshownIn(text).map(({kind, name, count}) => `${kind} ${name} ${String(count)}`)).toEqual(expected)
})
