import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'

/** What departments say, and what it stands for in the library. */
@Entity({ tableName: 'search_words' })
export class SearchWordRow {
  @PrimaryKey({ type: 'smallint', autoincrement: false })
  position!: number

  @Property({ type: 'text[]' })
  says!: string[]

  @Property({ type: 'text' })
  means!: string

  /** Codes of capabilities, roles, additions, pathways or modules. */
  @Property({ type: 'text[]' })
  finds!: string[]

  @Property({ type: 'boolean' })
  isAmbiguous!: boolean
}

/** Words as the library spells them, so that a slip of the finger can be put right. */
@Entity({ tableName: 'search_spellings' })
export class SearchSpellingRow {
  @Index({
    name: 'search_spellings_word_index',
    expression: 'create index "search_spellings_word_index" on "search_spellings" using gin ("word" gin_trgm_ops)',
  })
  @PrimaryKey({ type: 'text' })
  word!: string

  /** The word without its ending, as a search compares it. */
  @Index({ name: 'search_spellings_stem_index' })
  @Property({ type: 'text' })
  stem!: string

  /** In how many documents it stands; 0 = departments say it, and the library does not. */
  @Property({ type: 'integer' })
  documents!: number
}
