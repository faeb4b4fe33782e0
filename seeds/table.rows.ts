import type { AnyEntity, EntityClass, RequiredEntityData } from '@mikro-orm/core'

/** Rows of one table. A part is replaced as a whole with what it belongs to; the others are brought up to date by key. */
export interface TableRows {
  readonly entity: EntityClass<AnyEntity>
  readonly rows: readonly RequiredEntityData<AnyEntity>[]
  readonly isPart: boolean
  /** Where the code stands of what it is a part of, which people may have published: theirs are left alone; null = nobody does. */
  readonly codeOfOwner: 'moduleCode' | 'pathwayCode' | null
}

export interface Publication {
  /** Digest of the files. */
  readonly hash: string
  /** Name of all that is published, what people published included. */
  readonly contentHash: string
  /** Codes of modules and pathways that people published or retired. */
  readonly authored: ReadonlySet<string>
}

export function table<T extends object>(entity: EntityClass<T>, rows: readonly RequiredEntityData<T>[]): TableRows {
  return {
    entity: entity as EntityClass<AnyEntity>,
    rows: rows as readonly RequiredEntityData<AnyEntity>[],
    isPart: false,
    codeOfOwner: null,
  }
}

export function parts<T extends object>(entity: EntityClass<T>, rows: readonly RequiredEntityData<T>[]): TableRows {
  return { ...table(entity, rows), isPart: true }
}

export function modulePart<T extends object>(
  entity: EntityClass<T>,
  rows: readonly RequiredEntityData<T>[],
): TableRows {
  return { ...parts(entity, rows), codeOfOwner: 'moduleCode' }
}

export function pathwayPart<T extends object>(
  entity: EntityClass<T>,
  rows: readonly RequiredEntityData<T>[],
): TableRows {
  return { ...parts(entity, rows), codeOfOwner: 'pathwayCode' }
}
