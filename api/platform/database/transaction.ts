import type { EntityManager } from '@mikro-orm/postgresql'

/** One open unit of work; the only face of the database that services see. */
export type Transaction = EntityManager
