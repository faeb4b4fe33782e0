import { performance } from 'node:perf_hooks'
import { createId } from '../../api/platform/ids.ts'
import { withServer } from './database.ts'
import { ask } from './service.ts'

const known = 1_200
const unknown = 780
const refused = 20

const bringing = `mutation ($input: ImportIntoCohortInput!) { importIntoCohort(input: $input) { __typename
  ... on ImportIntoCohortSuccess { lines { line address outcome problem changes { field from to } } import { asked changed invited } } } }`
const undoing = `mutation ($input: UndoCohortImportInput!) { undoCohortImport(input: $input) { __typename
  ... on UndoCohortImportSuccess { ended withdrawn } } }`

/** A group into which a list is brought. */
interface ListedGroup {
  readonly cohortId: string
  readonly organisationId: string
}

/** Addresses of people who belong to the organisation and are in no group of it. */
const addMembers = (url: string, { organisationId }: ListedGroup): Promise<string[]> =>
  withServer(url, async client => {
    const { rows } = await client.query<{ email: string }>(
      `with chosen as (select p.id, p.id || '@soundings.example' as email from people p
          where p.name like 'Learner %' and not exists (select from memberships m where m.person_id = p.id and m.organisation_id = $1::uuid)
            and not exists (select from users u where u.id = p.id)
          order by p.id limit ${known}),
         accounts as (insert into users (id, name, email, email_verified, created_at, updated_at)
          select id, 'Learner', email, true, now(), now() from chosen),
         joined as (insert into memberships (id, person_id, organisation_id, role, from_on)
          select gen_random_uuid(), id, $1::uuid, 'PERSON', date '2020-01-01' from chosen)
       select email from chosen`,
      [organisationId],
    )
    await client.query('vacuum analyze')
    return rows.map(({ email }) => email)
  })

interface Brought {
  readonly data: {
    readonly importIntoCohort: { readonly import: { readonly asked: number; readonly invited: number } }
  }
}

/** Seconds for a list of 2,000 people: looked at, brought in, brought in again, and taken back. */
export const listTimes = async (
  url: string,
  group: ListedGroup,
  { port, cookie }: { readonly port: number; readonly cookie: string },
): Promise<readonly (readonly [what: string, milliseconds: number])[]> => {
  const members = await addMembers(url, group)
  const lines = [
    ...members.map((email, nth) => `${email},2026-09-14,${nth % 2 === 0 ? 100 : 60},Northmere`),
    ...Array.from({ length: unknown }, (_, nth) => `new.${nth}@invented.example,,,Northmere`),
    ...Array.from({ length: refused }, () => 'no address,,,'),
  ]
  const file = Buffer.from(['e-mail,start,%,university', ...lines].join('\n')).toString('base64')
  const input = { id: createId(), ...group, file, invitesUnmatched: true }
  const timed = async (query: string, variables: object): Promise<[string, number]> => {
    const start = performance.now()
    const answer = await ask(port, JSON.stringify({ query, variables }), cookie)
    return [answer, performance.now() - start]
  }
  const [, looked] = await timed(bringing, { input: { ...input, isPreview: true } })
  const [answer, brought] = await timed(bringing, { input: { ...input, isPreview: false } })
  const { asked, invited } = (JSON.parse(answer) as Brought).data.importIntoCohort.import
  if (asked !== members.length || invited !== unknown) throw new Error(`Asked ${asked}, invited ${invited}`)
  const [, again] = await timed(bringing, { input: { ...input, isPreview: false, id: createId() } })
  const [, undone] = await timed(undoing, { input: { id: input.id } })
  return [
    [`list of ${lines.length} people, looked at`, looked],
    ['the same, brought in', brought],
    ['the same, brought in again', again],
    ['the same, taken back', undone],
  ]
}
