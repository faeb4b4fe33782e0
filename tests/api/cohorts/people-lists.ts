import { createId } from '../../../api/platform/ids.ts'
import type { TestApi } from '../../support/api.ts'
import type { ApiClient } from '../../support/api-client.ts'
import { sendChange } from '../../support/change.ts'
import { dayFromToday } from '../../support/create/people.ts'
import { change, createPlace, stages } from './academy.ts'

interface Line {
  readonly line: number
  readonly outcome: string
  readonly problem: string | null
  readonly changes: readonly { readonly field: string; readonly from: string | null; readonly to: string }[]
}
export interface Brought {
  readonly __typename: string
  readonly code?: string
  readonly fields?: readonly { readonly path: string; readonly code: string }[]
  readonly lines: readonly Line[]
  readonly import: { readonly id: string; readonly asked: number; readonly changed: number; readonly invited: number }
  readonly ended?: number
}
const asked = {
  importIntoCohort: `lines { line outcome problem changes { field from to } } import { id asked changed invited }`,
  undoCohortImport: 'import { id asked changed invited } ended restored withdrawn kept',
}

/** A group into which nobody was asked yet, with how a list is brought into it. */
export const createListed = async (api: TestApi) => {
  const place = await createPlace(api)
  const { organisationId, educator } = place
  const facts = { name: 'Autumn intake', startsOn: dayFromToday(-20), stages, organisationId }
  const created = await change(educator.client, 'createCohort', { ...facts, furtherOrganisationIds: [] })
  const cohortId = created.cohort?.id ?? ''
  return {
    ...place,
    cohortId,
    send: (file: string | Buffer, more: object = {}, client: ApiClient = educator.client) =>
      sendChange<Brought>(client, {
        name: 'importIntoCohort',
        input: {
          id: createId(),
          cohortId,
          organisationId,
          file: Buffer.from(file).toString('base64'),
          invitesUnmatched: true,
          isPreview: false,
          ...more,
        },
        asked: asked.importIntoCohort,
      }),
    undo: (id: string, client: ApiClient = educator.client) =>
      sendChange<Brought>(client, { name: 'undoCohortImport', input: { id }, asked: asked.undoCohortImport }),
    invitedInto: async () =>
      (
        await educator.client.query<{
          cohortInvitations: { nodes: { id: string; email: string; isSent: boolean }[] }
        }>('query($id: UUID!) { cohortInvitations(cohortId: $id) { nodes { id email isSent expiresOn } } }', {
          id: cohortId,
        })
      ).cohortInvitations.nodes,
  }
}

export const outcomes = ({ lines }: Brought): string[] => lines.map(({ line, outcome }) => `${line} ${outcome}`)
