import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'

/** What a search finds. Each stands in the catalogue under its own code. */
export type DocumentKind = 'CAPABILITY' | 'MODULE' | 'PATHWAY' | 'ROLE'

/** Something published, as a search reads it. Made from what is published and never edited. */
@Entity({ tableName: 'search_documents' })
export class SearchDocumentRow {
  @PrimaryKey({ type: 'text' })
  kind!: DocumentKind

  @PrimaryKey({ type: 'text' })
  code!: string

  /** Place in the catalogue, which decides where relevance does not. */
  @Property({ type: 'smallint' })
  position!: number

  /** Title, names and summary, from which relevance is read; beside the row, since thousands may have to be ranked. */
  @Property({ type: 'string', columnType: 'tsvector' })
  heading!: string

  /** The whole text, in which a search looks through its index alone. */
  @Index({ name: 'search_documents_whole_index', type: 'gin' })
  @Property({ type: 'string', columnType: 'tsvector' })
  whole!: string
}
