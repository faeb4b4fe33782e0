import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { randomFrom } from '../bench/instances.ts'

/** What the modules are to lead to, and one of the library that they are like in everything else. */
export interface HardLibrary {
  readonly targets: readonly { readonly capability: string; readonly rating: number }[]
  readonly like: string
  readonly count: number
}

const copyOfModule = `insert into modules (code, framework_code, position, title, summary, outcome, area_code, is_area_chosen,
    level_code, kind, minutes, parts, sources, alternative_to)
  select $1, framework_code, 10000 + $2::int, $3, summary, outcome, area_code, is_area_chosen, level_code, 'E_LEARNING',
    $4::int, parts, sources, '{}' from modules where code = $5`

const effect = `insert into module_effects (module_code, capability_code, position, from_rating, to_rating)
  values ($1, $2, $3::int, 0, $4::int)`

/**
 * Adds bundles to the library of a service that is not running: each leads to three to seven things of a target, in about
 * as many minutes a thing. Which of them together take least is a weighted set cover, and hard to prove.
 */
export const addBundles = async (dataDirectory: string, { targets, like, count }: HardLibrary): Promise<void> => {
  const below = randomFrom(7)
  const database = await PGlite.create(join(dataDirectory, 'database'), { extensions: { pg_trgm } })
  try {
    await database.transaction(async tx => {
      for (let place = 0; place < count; place += 1) {
        const code = `BND-${String(place).padStart(3, '0')}`
        const size = 3 + below(5)
        const taken = new Set(Array.from({ length: size }, () => below(targets.length)))
        const minutes = 10 * taken.size + below(30)
        await tx.query(copyOfModule, [code, place, `Bundle ${place + 1}`, minutes, like])
        for (const [position, target] of [...taken].entries()) {
          await tx.query(effect, [code, targets[target]?.capability, position, targets[target]?.rating])
        }
      }
    })
  } finally {
    await database.close()
  }
}
