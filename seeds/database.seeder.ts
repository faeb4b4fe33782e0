import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { publishLibrary } from '../api/features/library/index.ts'
import { isPublished, publishVersion } from '../api/features/modules/index.ts'
import { OrganisationRow } from '../api/features/organisations/organisation.entity.ts'
import { createSignIn } from '../api/platform/auth/index.ts'
import type { Transaction } from '../api/platform/database/index.ts'
import type { SeedParts } from '../api/platform/feature-set.ts'
import type { Day } from '../api/platform/calendar.ts'
import type { Log } from '../api/platform/logging.ts'
import { groupRows } from './group.rows.ts'
import { inventGroups } from './groups/invented-groups.ts'
import { organisationId, personaId, personaRows } from './persona.rows.ts'
import type { Persona, Personas } from './persona.types.ts'
import { recordRows } from './persona-record.rows.ts'
import { introducePersonas, loadPersonas } from './personas.ts'
import { projectRoot } from './project-root.ts'
import { publishedRows } from './published.rows.ts'
import { loadReference } from './reference.ts'
import type { ReferenceData } from './reference.types.ts'

/** The password every invented person signs in with; published, and so never good for anything but a demo. */
export const demoPassword = 'take-a-sounding'

export const referenceDirectory = () => join(projectRoot(), 'seeds', 'reference')
const personaDirectory = () => join(projectRoot(), 'seeds', 'personas')
const groupDirectory = () => join(projectRoot(), 'seeds', 'groups')
/** The organisation whose groups are all invented. */
const host = 'northmere'

/**
 * Brings published content up to date and, where asked, adds the invented people who are not there yet. Run again it
 * changes nothing; cheap then, because content is told apart by a digest of its files.
 */
export async function seedDatabase({ database, clock, log, withDemoPeople }: SeedParts): Promise<void> {
  let reference: ReferenceData | null = null
  const read = () => (reference ??= loadReference(referenceDirectory()))
  const hash = digestOfFiles(referenceDirectory())
  await database.asSystem(async tx => {
    // One process at a time; the others find the work done.
    await tx.execute('select pg_advisory_xact_lock(7363501)')
    const [standing] = await tx.execute<{ seeded_hash: string | null }[]>('select seeded_hash from frameworks limit 1')
    if (standing?.seeded_hash !== hash) {
      await publish(tx, read(), hash)
      await publishLessons(tx, read(), clock.now())
      log.info({ part: 'seeds' }, 'Published content brought up to date')
    }
    if (!withDemoPeople) return
    await addDemo(tx, read, clock.today(), log)
  })
}

/** The invented people, for the list printed at start. */
export function readDemoPeople() {
  return introducePersonas(personaDirectory())
}

/** Modules and pathways that people published or retired since stay as they left them; whatever there is then has a name of its own. */
async function publish(tx: Transaction, reference: ReferenceData, hash: string): Promise<void> {
  const authored = await tx.execute<{ code: string }[]>(
    'select code from modules where is_authored union select code from pathways where is_authored order by code',
  )
  const codes = new Set(authored.map(({ code }) => code))
  const moved = await tx.execute<{ id: string }[]>(
    "select id from draft_moves where event in ('PUBLISH', 'RETIRE') order by id",
  )
  const contentHash = moved.length === 0 ? hash : digestOf([hash, ...moved.map(({ id }) => id)])
  const tables = publishedRows(reference, { hash, contentHash, authored: codes })
  for (const { entity, codeOfOwner } of tables.filter(({ isPart }) => isPart).reverse())
    await tx.nativeDelete(entity, codeOfOwner === null ? {} : { [codeOfOwner]: { $nin: [...codes] } })
  for (const { entity, rows, isPart } of tables) {
    if (rows.length === 0) continue
    if (isPart) await tx.insertMany(entity, [...rows])
    else await tx.upsertMany(entity, [...rows])
  }
  await publishLibrary(tx)
}

/** A lesson that was published once is not published again, also where somebody published another version since. */
async function publishLessons(tx: Transaction, { lessons }: ReferenceData, publishedAt: Date): Promise<void> {
  for (const { module: moduleCode, ...lesson } of lessons) {
    if (await isPublished(tx, moduleCode, lesson.content)) continue
    await publishVersion(tx, { moduleCode, publishedAt, ...lesson })
  }
}

/** The invented people and groups who are not there yet. */
async function addDemo(tx: Transaction, read: () => ReferenceData, today: Day, log: Log): Promise<void> {
  const [demo] = await tx.execute<{ people: number; groups: number }[]>(
    `select (select count(*)::int from users where is_demo) as people,
            (select count(*)::int from cohorts where organisation_id = ?) as groups`,
    [organisationId(host)],
  )
  if (demo?.people !== countFiles(personaDirectory()) - 1) {
    await addPersonas(tx, loadPersonas(personaDirectory(), read(), today))
    log.info({ part: 'seeds' }, 'Demo people added')
  }
  if ((demo?.groups ?? 0) > 0) return
  const { organisations } = loadPersonas(personaDirectory(), read(), today)
  await addOrganisations(tx, organisations)
  for (const group of inventGroups(groupDirectory(), read(), today))
    await insertAll(tx, groupRows(group, read(), today))
  log.info({ part: 'seeds' }, 'Demo groups added')
}

const addOrganisations = (tx: Transaction, organisations: Personas['organisations']): Promise<unknown> =>
  tx.upsertMany(
    OrganisationRow,
    organisations.map(({ slug, name }) => ({ id: organisationId(slug), name })),
  )

async function addPersonas(tx: Transaction, { organisations, personas }: Personas): Promise<void> {
  await addOrganisations(tx, organisations)
  const present = await tx.execute<{ id: string }[]>('select id from people')
  const ids = new Set(present.map(({ id }) => id))
  const added = personas.filter(({ slug }) => !ids.has(personaId(slug)))
  for (const persona of added) await addPersona(tx, persona)
  // Who was asked to confirm something has to be there first.
  for (const persona of added) await insertAll(tx, recordRows(persona))
}

async function addPersona(tx: Transaction, persona: Persona): Promise<void> {
  const { name, email } = persona
  await createSignIn(tx, { id: personaId(persona.slug), name, email, password: demoPassword, isDemo: true })
  await insertAll(tx, personaRows(persona))
}

type Rows = ReturnType<typeof personaRows> | ReturnType<typeof recordRows> | ReturnType<typeof groupRows>

async function insertAll(tx: Transaction, tables: Rows): Promise<void> {
  for (const [entity, rows] of tables) {
    if (rows.length > 0) await tx.insertMany<object>(entity, [...rows])
  }
}

function digestOfFiles(directory: string): string {
  const hash = createHash('sha256')
  const names = readdirSync(directory, { recursive: true, encoding: 'utf8' })
  for (const name of names.filter(each => /\.(yaml|json)$/.test(each)).toSorted()) {
    hash.update(name).update(readFileSync(join(directory, name)))
  }
  return hash.digest('hex')
}

const digestOf = (parts: readonly string[]): string => createHash('sha256').update(parts.join(' ')).digest('hex')

function countFiles(directory: string): number {
  return readdirSync(directory).filter(name => name.endsWith('.yaml')).length
}
