import { h, type FunctionalComponent, type VNode, type VNodeChild } from 'vue'
import type {
  Inline,
  ListItem,
  Mark,
  RichNode,
  RichText,
  TableCell,
  TableRow,
} from '../../../../api/domain/blocks/browser.ts'

/** What somebody wrote, drawn node by node. A node or mark that is not known is left out, or its words stay plain. */
export const RichTextView: FunctionalComponent<{ text: RichText }> = ({ text }) =>
  h('div', { class: 'rich-text' }, drawRichText(text))
RichTextView.props = ['text']

/** The same without anything around it. */
export const drawRichText = (text: RichText): VNodeChild[] => all(text.content, drawNode)

type Drawn = RichNode | { readonly type: 'unknown' }

function all<T>(content: readonly T[] | undefined, draw: (item: T) => VNodeChild): VNodeChild[] {
  return Array.isArray(content) ? content.map(draw) : []
}

function drawNode(node: Drawn): VNodeChild {
  switch (node.type) {
    case 'paragraph':
      return h('p', all(node.content, drawInline))
    case 'heading':
      return h(
        node.attrs.level === 4 ? 'h4' : 'h3',
        { class: headings[node.attrs.level] },
        all(node.content, drawInline),
      )
    case 'bulletList':
      return h('ul', { class: 'nhsuk-list nhsuk-list--bullet' }, all(node.content, drawItem))
    case 'orderedList':
      return h('ol', { class: 'nhsuk-list nhsuk-list--number' }, all(node.content, drawItem))
    case 'blockquote':
      return h('blockquote', { class: 'rich-text__quote' }, all(node.content, drawNode))
    case 'table':
      return h('div', { class: 'rich-text__table', tabindex: 0 }, [drawTable(node.content)])
    default:
      return null
  }
}

const headings = { 3: 'nhsuk-heading-s', 4: 'nhsuk-heading-xs' } as const

const drawItem = (item: ListItem): VNodeChild => h('li', all(item.content, drawNode))

const drawTable = (rows: readonly TableRow[]): VNode =>
  h('table', { class: 'nhsuk-table' }, [h('tbody', { class: 'nhsuk-table__body' }, all(rows, drawRow))])

function drawRow(row: TableRow, index?: number): VNodeChild {
  const isHead = index === 0 && row.content.every(({ type }) => type === 'tableHeader')
  return h(
    'tr',
    { class: 'nhsuk-table__row' },
    all(row.content, cell => drawCell(cell, isHead)),
  )
}

function drawCell(cell: TableCell, isHead: boolean): VNodeChild {
  const content = all(cell.content, drawNode)
  if (cell.type === 'tableHeader')
    return h('th', { class: 'nhsuk-table__header', scope: isHead ? 'col' : 'row' }, content)
  return h('td', { class: 'nhsuk-table__cell' }, content)
}

function drawInline(inline: Inline): VNodeChild {
  if (inline.type === 'hardBreak') return h('br')
  if (inline.type !== 'text') return null
  return (inline.marks ?? []).reduceRight<VNodeChild>(drawMark, inline.text)
}

const elements: Readonly<Record<string, string>> = {
  bold: 'strong',
  italic: 'em',
  subscript: 'sub',
  superscript: 'sup',
}

/** Only addresses of the web are followed, whatever stands in the content. */
const isWebAddress = (href: string): boolean => /^https?:\/\//.test(href)

function drawMark(content: VNodeChild, mark: Mark): VNodeChild {
  if (mark.type === 'link') {
    if (!isWebAddress(mark.attrs.href)) return content
    return h('a', { href: mark.attrs.href, rel: 'noopener noreferrer' }, [content])
  }
  const element = elements[mark.type]
  return element === undefined ? content : h(element, [content])
}
