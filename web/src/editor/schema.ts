import {Schema, type Node} from 'prosemirror-model'
import type {CodeView} from '../api/wire.js'
import {readTokens, writeTokens, type Token} from './tokens.js'

/** A segment: text on one line with codes in it. A code cannot be selected, or the next key would replace it. */
export const schema = new Schema({
  nodes: {
    doc: {content: 'inline*'},
    text: {group: 'inline'},
    code: {
      group: 'inline',
      inline: true,
      atom: true,
      selectable: false,
      attrs: {type: {}, id: {}},
      parseDOM: [
        {
          tag: 'span[data-code]',
          getAttrs: (element) => ({type: element.dataset['type'] ?? 'ph', id: element.dataset['code'] ?? ''}),
        },
      ],
    },
  },
})

const codeType = schema.nodes.code

/** Make a code. */
export const codeNode = (code: Pick<CodeView, 'type' | 'id'>): Node =>
  codeType.create({type: code.type, id: code.id})

/** Make the nodes of markup. */
export const nodesOf = (markup: string): readonly Node[] =>
  readTokens(markup).flatMap((token) =>
    token.type !== 'text' ? [codeNode(token)] : token.value === '' ? [] : [schema.text(token.value)],
  )

/** Make a document of markup. */
export const docOf = (markup: string): Node => schema.nodes.doc.create(null, nodesOf(markup))

/** Write a document as markup. */
export function markupOf(doc: Node): string {
  const tokens: Token[] = []
  doc.forEach((node) => tokens.push(tokenOf(node)))
  return writeTokens(tokens)
}

const tokenOf = (node: Node): Token =>
  node.isText
    ? {type: 'text', value: node.text ?? ''}
    : {type: node.attrs['type'] as 'sc' | 'ec' | 'ph', id: node.attrs['id'] as string}

/** Tell which codes of the source a document does not hold yet, in the order of the source. */
export function missingCodes(markup: string, codes: readonly CodeView[]): readonly CodeView[] {
  const there = new Set(
    readTokens(markup).map((token) => (token.type === 'text' ? '' : `${token.type} ${token.id}`)),
  )
  return codes.filter(({type, id}) => !there.has(`${type} ${id}`))
}
