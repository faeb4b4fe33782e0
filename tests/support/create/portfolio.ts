import { appendPortfolioShare, type NewShare } from '../../../api/features/portfolios/share.repository.ts'
import { createToken, hashToken } from '../../../api/platform/auth/index.ts'
import { createId } from '../../../api/platform/ids.ts'
import type { TestApi } from '../api.ts'
import { testClock } from '../product.ts'
import type { ApiClient } from '../api-client.ts'
import { createRating } from './history.ts'
import { type InventedPerson, createOrganisation, createPerson, dayFromToday, signInAs } from './people.ts'

export interface ShareGiven {
  readonly sections?: string[]
  readonly until?: string
  readonly forWhom?: string
}

/** A link as it is kept, of whomever. */
export const shareOf = (personId: string): NewShare => ({
  id: createId(),
  personId,
  tokenHash: createId(),
  forWhom: `For ${personId}`,
  sections: ['CONFIRMED'],
  untilOn: dayFromToday(30),
  madeAt: testClock.now(),
})

/** A link of somebody's, past every rule of who may make one. */
export const createShare = async (
  api: TestApi,
  personId: string,
  { sections = ['CONFIRMED'], until = dayFromToday(30), forWhom = `For ${personId}` }: ShareGiven = {},
): Promise<{ id: string; token: string }> => {
  const token = createToken()
  const share = { ...shareOf(personId), tokenHash: hashToken(token), untilOn: until, sections, forWhom }
  await api.database.asSystem(tx => appendPortfolioShare(tx, share))
  return { id: share.id, token }
}

/** Somebody with a sign-off, a lower view of a colleague and a self-rating of one capability, signed in. */
export const createOwner = async (
  api: TestApi,
  name: string,
): Promise<{ person: InventedPerson; client: ApiClient }> => {
  const organisationId = await createOrganisation(api, 'Place')
  const person = await createPerson(api, name, [{ organisationId, roles: ['PERSON'] }])
  const of = { personId: person.id, capabilityCode: 'CLN-01' } as const
  await createRating(api, { ...of, kind: 'SIGN_OFF', value: 3, on: dayFromToday(-400), assessorName: 'Signer One' })
  await createRating(api, { ...of, kind: 'OBSERVED', value: 1, on: dayFromToday(-30), assessorName: 'Observer Two' })
  await createRating(api, { ...of, kind: 'SELF', value: 2, on: dayFromToday(-20), note: 'only mine' })
  return { person, client: await signInAs(api, person) }
}
