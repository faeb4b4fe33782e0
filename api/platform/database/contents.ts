import type { AnyEntity, Constructor, EntityClass, MigrationObject } from '@mikro-orm/core'
import type { Migration } from '@mikro-orm/migrations'
import type { Clock } from '../clock.ts'

/** What the tables are; the platform knows no feature, so it is handed in. */
export interface DatabaseContents {
  readonly entities: readonly EntityClass<AnyEntity>[]
  /** In the order in which they run. */
  readonly migrations: readonly (MigrationObject | Constructor<Migration>)[]
  /** Tells policies what day it is. */
  readonly clock: Clock
}
