import type { TestApi } from '../../support/api.ts'
import type { ApiClient } from '../../support/api-client.ts'
import { createEnrolment, createPractice } from '../../support/create/history.ts'
import {
  type InventedPerson,
  createOrganisation,
  createPerson,
  dayFromToday,
  signInAs,
} from '../../support/create/people.ts'

export interface Somebody {
  readonly person: InventedPerson
  readonly client: ApiClient
}

/** In post in obstetrics, one module finished and one under way, and no goal yet. */
export const createSomebody = async (api: TestApi): Promise<Somebody> => {
  const organisationId = await createOrganisation(api, 'Bad input')
  const person = await createPerson(api, 'Somebody', [{ organisationId, roles: ['PERSON', 'ASSESSOR'] }])
  const { id: personId } = person
  await createPractice(api, { personId, jobTitle: 'Sonographer', levelCode: 'CF5', areas: { OBS: 'CF5' } })
  await createEnrolment(api, { personId, moduleCode: 'PRE-01', completedOn: dayFromToday(-1) })
  await createEnrolment(api, { personId, moduleCode: 'ENH-06' })
  return { person, client: await signInAs(api, person) }
}
