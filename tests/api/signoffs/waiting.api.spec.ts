import { beforeAll, expect, it } from 'vitest'
import { describeOnOneDatabase } from '../../support/api.ts'
import { createEvidence } from '../../support/create/evidence.ts'
import { createSignOffs } from '../../support/create/sign-offs.ts'
import { change, createDepartment, hold, run, type Somebody } from './department.ts'

interface Waiting {
  readonly decisions: number
  readonly confirmations: number
}

describeOnOneDatabase('How much waits for my word', api => {
  let owner: Somebody
  let asked: Somebody
  let openSignOffId: string
  const waiting = async ({ client }: Somebody): Promise<Waiting> =>
    (await client.query<{ waitingForMe: Waiting }>('{ waitingForMe { decisions confirmations } }')).waitingForMe

  beforeAll(async () => {
    const department = await createDepartment(api, 'Waiting room')
    owner = await department.newcomer('Olwen who asks')
    asked = await department.newcomer('Asa who is asked')
    await hold(api, asked.id, { 'CLN-02': 3, 'EDU-05': 3 })
    const ids = { personId: owner.id, otherId: asked.id }
    ;({ openSignOffId } = await createSignOffs(api, { ...ids, organisationId: department.organisationId }))
    await createEvidence(api, ids)
  })

  it('counts what is asked of me and not answered, and nothing that I asked of others', async () => {
    expect(await waiting(asked)).toEqual({ decisions: 1, confirmations: 1 })
    expect(await waiting(owner)).toEqual({ decisions: 0, confirmations: 0 })
  })

  it('is less by what I answer', async () => {
    const given = { id: openSignOffId, hasTrained: false, needs: 'Five more', by: '2026-12-24' }
    expect(await change(asked.client, 'deferSignOff', given)).toMatchObject({ request: { state: 'DEFERRED' } })
    expect(await waiting(asked)).toEqual({ decisions: 0, confirmations: 1 })
    const answering = `mutation($input: AnswerConfirmationsInput!) { answerConfirmations(input: $input) { __typename } }`
    const { confirmationQueue } = await asked.client.query<{ confirmationQueue: { nodes: { id: string }[] } }>(
      '{ confirmationQueue { nodes { id } } }',
    )
    await asked.client.query(answering, {
      input: { ids: confirmationQueue.nodes.map(({ id }) => id), answer: 'CONFIRMED', comment: null },
    })
    expect(await waiting(asked)).toEqual({ decisions: 0, confirmations: 0 })
  })

  it('is nothing to somebody who left', async () => {
    await run(api, 'update memberships set ended_at = now(), version = version + 1 where person_id = ?', [asked.id])
    await createEvidence(api, { personId: owner.id, otherId: asked.id })
    expect(await waiting(asked)).toEqual({ decisions: 0, confirmations: 0 })
  })
})
