import type { Role } from '../../../api/platform/auth/index.ts'
import type { TestApi } from '../../support/api.ts'
import type { ApiClient } from '../../support/api-client.ts'
import { createEvidence } from '../../support/create/evidence.ts'
import {
  createDayOneAnswer,
  createEnrolment,
  createObservation,
  createGateFact,
  createGoal,
  createPractice,
  createRating,
  createResponse,
} from '../../support/create/history.ts'
import {
  type InventedPerson,
  type MembershipGiven,
  createOrganisation,
  createPerson,
  dayFromToday,
  signInAs,
} from '../../support/create/people.ts'
import { createShare } from '../../support/create/portfolio.ts'
import { createSupported, createTraining } from '../../support/create/preceptorship.ts'

/** Everybody who asks: each holds one role and no other, so that no role can hide behind another one. */
export const viewerKinds = [
  'anonymous',
  'person',
  'author',
  'reviewer',
  'assessor',
  'elsewhere',
  'ended',
  'educator',
  'organisation',
  'framework',
  'platform',
] as const

export type ViewerKind = (typeof viewerKinds)[number]

/** In the words of a spec's name. */
export const viewerWords: Readonly<Record<ViewerKind, string>> = {
  anonymous: 'somebody who has not signed in',
  person: 'a person',
  author: 'an author',
  reviewer: 'a reviewer',
  assessor: 'an assessor of the same organisation',
  elsewhere: 'a member who is an assessor in another organisation',
  ended: 'a member who was an assessor until yesterday',
  educator: 'an educator',
  organisation: 'an organisation administrator',
  framework: 'a framework administrator',
  platform: 'a platform administrator',
}

/** Those whose records others reach for. */
export const ownerKinds = ['colleague', 'neighbour', 'former', 'stranger'] as const

export type OwnerKind = (typeof ownerKinds)[number]

export interface World {
  readonly api: TestApi
  readonly people: ReadonlyMap<Exclude<ViewerKind, 'anonymous'> | OwnerKind, InventedPerson>
  readonly clients: ReadonlyMap<ViewerKind, ApiClient>
  readonly organisations: Places
  /** Current members of each organisation, by name. */
  readonly members: { readonly here: readonly string[]; readonly elsewhere: readonly string[] }
}

/** What only its owner may ever read. */
export const secretOf = (kind: string): string => `private to ${kind};`
/** What an assessor of the owner's organisation may read as well. */
export const confirmedOf = (kind: string): string => `seen with ${kind};`
export const nameOf = (kind: string): string => `The ${kind};`

const roleOf: Readonly<Record<Exclude<ViewerKind, 'anonymous' | 'elsewhere' | 'ended'>, Role>> = {
  person: 'PERSON',
  author: 'AUTHOR',
  reviewer: 'REVIEWER',
  assessor: 'ASSESSOR',
  educator: 'EDUCATOR',
  organisation: 'ORGANISATION_ADMINISTRATOR',
  framework: 'FRAMEWORK_ADMINISTRATOR',
  platform: 'PLATFORM_ADMINISTRATOR',
}

export interface Places {
  readonly here: string
  readonly elsewhere: string
  readonly third: string
}

const membershipsOf = ({ here, elsewhere, third }: Places): Record<string, MembershipGiven[]> => ({
  ...Object.fromEntries(
    Object.entries(roleOf).map(([kind, role]) => [kind, [{ organisationId: here, roles: [role] }]]),
  ),
  elsewhere: [
    { organisationId: here, roles: ['PERSON'] },
    { organisationId: elsewhere, roles: ['ASSESSOR'] },
  ],
  ended: [
    { organisationId: here, roles: ['PERSON'] },
    { organisationId: here, roles: ['ASSESSOR'], to: dayFromToday(-1) },
  ],
  colleague: [{ organisationId: here, roles: ['PERSON'] }],
  neighbour: [{ organisationId: elsewhere, roles: ['PERSON'] }],
  former: [{ organisationId: here, roles: ['PERSON'], to: dayFromToday(-1) }],
  stranger: [{ organisationId: third, roles: ['PERSON'] }],
})

/** Modules by what has become of them, for those who ask and for those who own what is asked for. */
export const moduleUnderWay = 'ENH-06'
export const moduleOfOthers = 'ENH-04'
export const stepAnswered = 'MODULE:PRE-02'
export const stepOfOthers = 'MODULE:ADV-20'
export const goalOfViewers = 'PW-ADV-OBS'
/** Where the goal of those who ask leads. */
export const roleOfViewers = 'ROLE-ADV-OBS'
const goalOfOwners = 'PW-PRE-GEN'

const recordFor = async (api: TestApi, personId: string, kind: string, isOwner: boolean): Promise<void> => {
  const [secret, yesterday] = [secretOf(kind), dayFromToday(-1)]
  await createPractice(api, { personId, jobTitle: secret, levelCode: 'CF5', areas: { OBS: 'CF5' } })
  await createGoal(api, { personId, pathwayCode: isOwner ? goalOfOwners : goalOfViewers })
  const self = { personId, capabilityCode: 'CLN-01', kind: 'SELF', value: 2, on: yesterday, note: secret } as const
  await createRating(api, self)
  const signedOff = { personId, capabilityCode: 'CLN-02', kind: 'SIGN_OFF', value: 3, on: yesterday } as const
  await createRating(api, { ...signedOff, note: secret, assessorName: confirmedOf(kind) })
  await createGateFact(api, { personId, gateCode: 'G7', statedBy: secret })
  const dayOne = { personId, roleProfileCode: roleOfViewers, question: 'PROTECTED_TIME', answer: 'YES' }
  await createDayOneAnswer(api, { ...dayOne, note: secret })
  await createObservation(api, { personId, about: secret, from: confirmedOf(kind) })
  await createEvidence(api, { personId, words: secret })
  await createSupported(api, { personId, words: secret })
  await createTraining(api, { personId, words: secret, ratifiedById: isOwner ? personId : null })
  const completedOn = isOwner ? yesterday : null
  await createEnrolment(api, { personId, moduleCode: moduleUnderWay, completedOn, reflection: secret })
  if (isOwner) await createShare(api, personId)
  if (isOwner) await createEnrolment(api, { personId, moduleCode: moduleOfOthers, reflection: secret })
  const answer = { personId, stepTitle: secret, response: 'NOT_FOR_ME', on: yesterday }
  await createResponse(api, { ...answer, stepId: isOwner ? stepOfOthers : stepAnswered })
}

/** Two organisations and one apart, everybody in them with a record of which each part says whose it is. */
export const createWorld = async (api: TestApi): Promise<World> => {
  const here = await createOrganisation(api, 'Here')
  const elsewhere = await createOrganisation(api, 'Elsewhere')
  const third = await createOrganisation(api, 'Third')
  const people = new Map<Exclude<ViewerKind, 'anonymous'> | OwnerKind, InventedPerson>()
  const clients = new Map<ViewerKind, ApiClient>([['anonymous', api.stranger()]])
  const memberships = membershipsOf({ here, elsewhere, third })
  for (const kind of [...viewerKinds, ...ownerKinds]) {
    if (kind === 'anonymous') continue
    const person = await createPerson(api, nameOf(kind), memberships[kind])
    people.set(kind, person)
    const isOwner = ownerKinds.some(owner => owner === kind)
    await recordFor(api, person.id, kind, isOwner)
  }
  for (const kind of viewerKinds) {
    const person = kind === 'anonymous' ? undefined : people.get(kind)
    if (person !== undefined) clients.set(kind, await signInAs(api, person))
  }
  const namesIn = (organisationId: string): string[] =>
    [...people.keys()]
      .filter(kind => (memberships[kind] ?? []).some(m => m.organisationId === organisationId && m.to === undefined))
      .map(nameOf)
      .toSorted()
  const organisations = { here, elsewhere, third }
  return { api, people, clients, organisations, members: { here: namesIn(here), elsewhere: namesIn(elsewhere) } }
}

export const personOf = (world: World, kind: ViewerKind | OwnerKind): InventedPerson => {
  const person = kind === 'anonymous' ? undefined : world.people.get(kind)
  if (person === undefined) throw new Error(`Nobody here is "${kind}"`)
  return person
}
