import type { Orm } from './connection.ts'
import type { DatabaseSettings } from './settings.ts'

/** How busy the database is just now. */
export interface DatabaseLoad {
  /** Units of work that are open, and that wait for a connection to begin on. */
  readonly units: { readonly open: number; readonly waiting: number }
  /** The pool of a server; null on the embedded database, which has one connection. */
  readonly connections: { readonly used: number; readonly idle: number; readonly wanted: number } | null
}

/** Counts one unit of work through its life. */
export interface UnitCount {
  opened(): void
  ended(): void
}

export interface LoadMeter {
  begin(): UnitCount
  read(): DatabaseLoad
}

interface Pool {
  readonly totalCount: number
  readonly idleCount: number
  readonly waitingCount: number
}

const readPool = ({ totalCount, idleCount, waitingCount }: Pool): DatabaseLoad['connections'] => ({
  used: totalCount - idleCount,
  idle: idleCount,
  wanted: waitingCount,
})

export const createLoadMeter = (pool: Pool | null): LoadMeter => {
  const units = { open: 0, waiting: 0 }
  return {
    begin: () => {
      let state: keyof typeof units = 'waiting'
      units.waiting += 1
      return {
        opened: () => {
          units[state] -= 1
          state = 'open'
          units.open += 1
        },
        ended: () => {
          units[state] -= 1
        },
      }
    },
    read: () => ({ units: { ...units }, connections: pool === null ? null : readPool(pool) }),
  }
}

export const poolOf = async (orm: Orm, settings: DatabaseSettings): Promise<Pool | null> =>
  settings.kind === 'server' ? orm.em.getConnection().getNativeClient() : null
