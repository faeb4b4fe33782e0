import { notes, required, stops, type Found } from './found.ts'
import { plainText } from './plain-text.ts'
import type { Inline, ListItem, ListItemNode, RichNode, RichText } from './rich-text.ts'

/** Words of links that say nothing to somebody who hears them one after another. */
const emptyLinkWords =
  /^(click|tap|press)?\s*(here|this|link|this link|more|read more|learn more|details|website|page)[.!]?$/i

/**
 * What is wrong with a text: nothing in it, headings that skip a level or are empty, and links whose words say nothing of
 * where they lead.
 *
 * @param path of the text within its block
 * @example textProblems('text', { type: 'doc', content: [] }, 'Write something')[0]?.code // 'EMPTY'
 */
export function textProblems(path: string, text: RichText, ifEmpty: string): readonly Found[] {
  return [...required(path, plainText(text), ifEmpty), ...headingProblems(path, text), ...linkProblems(path, text)]
}

/** The same for a text that may be empty. */
export function optionalTextProblems(path: string, text: RichText): readonly Found[] {
  return [...headingProblems(path, text), ...linkProblems(path, text)]
}

function headingProblems(path: string, { content }: RichText): readonly Found[] {
  let level = 2
  return content.flatMap((node, index) => {
    if (node.type !== 'heading') return []
    const place = `${path}.content.${index}`
    const isEmpty = (node.content ?? []).every(each => each.type !== 'text' || each.text.trim() === '')
    const skips = node.attrs.level > level + 1
    level = node.attrs.level
    return [
      ...(isEmpty ? [stops(place, 'EMPTY', 'This heading is empty: write it, or take it out')] : []),
      ...(skips
        ? [stops(place, 'HEADING_ORDER', 'Begin with a larger heading: this one is the heading of a part of a part')]
        : []),
    ]
  })
}

function linkProblems(path: string, { content }: RichText): readonly Found[] {
  const words = content.flatMap(inlinesOf).flatMap(each => (each.type === 'text' && hasLink(each) ? [each.text] : []))
  return words.flatMap(word => {
    const text = word.trim()
    if (emptyLinkWords.test(text))
      return [stops(path, 'LINK_TEXT', `Say where the link “${text}” leads: links are heard one after another`)]
    return /^https?:/i.test(text) ? [notes(path, 'LINK_TEXT', 'Say where the link leads rather than its address')] : []
  })
}

function hasLink(inline: Inline): boolean {
  return inline.type === 'text' && (inline.marks ?? []).some(mark => mark.type === 'link')
}

function inlinesOf(node: RichNode | ListItemNode): readonly Inline[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return node.content ?? []
    case 'bulletList':
    case 'orderedList':
      return node.content.flatMap(inlinesOfItem)
    case 'blockquote':
      return node.content.flatMap(inlinesOf)
    case 'table':
      return node.content.flatMap(row => row.content.flatMap(cell => cell.content.flatMap(inlinesOf)))
  }
}

function inlinesOfItem({ content }: ListItem): readonly Inline[] {
  return content.flatMap(inlinesOf)
}
