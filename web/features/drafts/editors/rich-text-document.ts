import type { JSONContent } from '@tiptap/core'
import type { RichNode, RichText } from '../../../../api/domain/blocks/browser.ts'

/** What of the attributes of a node or mark is kept: the level of a heading, the address of a link. */
const kept: Readonly<Record<string, string>> = { heading: 'level', link: 'href' }

type Written = NonNullable<JSONContent['marks']>[number] | JSONContent

function bare(node: Written): Record<string, unknown> {
  const name = kept[node.type ?? '']
  const { content, marks, text } = node as JSONContent
  return {
    type: node.type,
    ...(name === undefined ? {} : { attrs: { [name]: node.attrs?.[name] } }),
    ...(text === undefined ? {} : { text }),
    ...(marks === undefined || marks.length === 0 ? {} : { marks: marks.map(bare) }),
    ...(content === undefined ? {} : { content: content.map(bare) }),
  }
}

const isEmpty = (content: readonly JSONContent[]): boolean =>
  content.length === 1 && content[0]?.type === 'paragraph' && content[0].content === undefined

/** What the editor holds, as it is kept; nothing written is nothing kept. */
export function toRichText({ content = [] }: JSONContent): RichText {
  return { type: 'doc', content: isEmpty(content) ? [] : (content.map(bare) as unknown as RichNode[]) }
}

/** What is kept, as the editor takes it. */
export function fromRichText(text: RichText): JSONContent {
  return { type: 'doc', content: text.content.length === 0 ? [{ type: 'paragraph' }] : (text.content as JSONContent[]) }
}
