import { Migration } from '@mikro-orm/migrations'

const tables = ['search_documents', 'search_words', 'search_spellings']

/** Everything published as a search reads it, the words of departments, and how the library spells. */
export class Migration20261126000100_library_search extends Migration {
  override up(): void {
    this.addSql('create extension if not exists pg_trgm;')
    this.createDocuments()
    this.addSql(`create table "search_words" ("position" smallint primary key, "says" text[] not null,
      "means" text not null, "finds" text[] not null, "is_ambiguous" boolean not null);`)
    this.addSql(`create table "search_spellings" ("word" text not null, "stem" text not null, "documents" int not null,
      primary key ("word"));`)
    this.addSql('create index "search_spellings_stem_index" on "search_spellings" ("stem");')
    this.addSql('create index "search_spellings_word_index" on "search_spellings" using gin ("word" gin_trgm_ops);')
    for (const table of tables) this.addSql(`grant select on "${table}" to soundings_app;`)
  }

  /** A broad search ranks most of the rows: what it reads stays in them, and the long text is kept apart. */
  private createDocuments(): void {
    this
      .addSql(`create table "search_documents" ("kind" text not null, "code" text not null, "position" smallint not null,
      "heading" tsvector not null, "whole" tsvector not null, primary key ("kind", "code"));`)
    this.addSql(`alter table "search_documents" alter column "heading" set storage main,
      alter column "whole" set storage external;`)
    this.addSql('alter table "search_documents" set (toast_tuple_target = 128);')
    this.addSql('create index "search_documents_whole_index" on "search_documents" using gin ("whole");')
  }
}
