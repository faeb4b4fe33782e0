/**
 * Text with structure, as a tree of known nodes: the subset of the ProseMirror document that the editor makes and the player
 * draws. Nothing else can be written, so there is nothing to clean when it is read: no HTML is kept or drawn anywhere.
 */
export interface RichText {
  type: 'doc'
  /** @maxItems 400 */
  content: RichNode[]
}

/** @discriminator type */
export type RichNode = Paragraph | Heading | BulletList | OrderedList | Quote | Table

export interface Paragraph {
  type: 'paragraph'
  content?: Inline[]
}

export interface Heading {
  type: 'heading'
  /** 3 and 4: a module is level 1, its part level 2. */
  attrs: { level: 3 | 4 }
  content?: Inline[]
}

export interface BulletList {
  type: 'bulletList'
  /** @minItems 1 */
  content: ListItem[]
}

export interface OrderedList {
  type: 'orderedList'
  /** @minItems 1 */
  content: ListItem[]
}

export interface ListItem {
  type: 'listItem'
  /** @minItems 1 */
  content: ListItemNode[]
}

/** @discriminator type */
export type ListItemNode = Paragraph | BulletList | OrderedList

export interface Quote {
  type: 'blockquote'
  /** @minItems 1 */
  content: Paragraph[]
}

export interface Table {
  type: 'table'
  /** @minItems 1 */
  content: TableRow[]
}

export interface TableRow {
  type: 'tableRow'
  /** @minItems 1 */
  content: TableCell[]
}

/** @discriminator type */
export type TableCell = HeaderCell | DataCell

export interface HeaderCell {
  type: 'tableHeader'
  content: Paragraph[]
}

export interface DataCell {
  type: 'tableCell'
  content: Paragraph[]
}

/** @discriminator type */
export type Inline = TextNode | LineBreak

export interface TextNode {
  type: 'text'
  /**
   * @minLength 1
   * @maxLength 20000
   */
  text: string
  /** @maxItems 5 */
  marks?: Mark[]
}

export interface LineBreak {
  type: 'hardBreak'
}

/** @discriminator type */
export type Mark = Bold | Italic | Subscript | Superscript | Link

export interface Bold {
  type: 'bold'
}

export interface Italic {
  type: 'italic'
}

export interface Subscript {
  type: 'subscript'
}

export interface Superscript {
  type: 'superscript'
}

export interface Link {
  type: 'link'
  attrs: {
    /**
     * A web page; nothing that runs, and no address inside a hospital.
     *
     * @pattern ^https?://[^\s<>"]+$
     * @maxLength 2000
     */
    href: string
  }
}
