import { beforeEach, expect, it } from 'vitest'
import { cohortLetterJob } from '../../../api/features/cohorts/index.ts'
import { createId } from '../../../api/platform/ids.ts'
import { JobPostponed } from '../../../api/platform/jobs/index.ts'
import type { Mail } from '../../../api/platform/mail/index.ts'
import { describeOnEachDatabase } from '../../support/api.ts'
import { password, post } from '../../support/create/accounts.ts'
import { fileParts } from '../../support/files.ts'
import { testClock } from '../../support/product.ts'
import { change, membersOf, mine } from './academy.ts'
import { createListed, outcomes } from './people-lists.ts'

const log = { info: () => {}, warn: () => {}, error: () => {} }

describeOnEachDatabase('A letter that invites into a group', api => {
  let place: Awaited<ReturnType<typeof createListed>>
  /** The letters that wait, handed over one by one; where the mail server is away, none. */
  const sendLetters = async (delivery: 'TAKEN' | 'AWAY' = 'TAKEN'): Promise<Mail[]> => {
    const sent: Mail[] = []
    const { mailer } = api.mailbox
    const deliver = (mail: Mail) => {
      if (delivery === 'TAKEN') sent.push(mail)
      return Promise.resolve(delivery)
    }
    const parts = {
      database: api.database,
      clock: testClock,
      createId,
      log,
      isStopping: () => false,
      mailer: { ...mailer, linkTo: mailer.linkTo.bind(mailer), deliver },
      ...fileParts,
    }
    for (const id of await cohortLetterJob.due(parts)) {
      const run = cohortLetterJob.run(parts, id)
      if (delivery === 'AWAY') await expect(run).rejects.toBeInstanceOf(JobPostponed)
      else await run
    }
    return sent
  }
  const tokenIn = (mail: Mail | undefined): string =>
    /token=([\w-]+)/.exec(mail?.paragraphs.find(text => text.includes('token=')) ?? '')?.[1] ?? ''

  beforeEach(async () => {
    place = await createListed(api)
    // Letters of other groups are not looked at here.
    await api.database.asSystem(tx =>
      tx.execute('update invitations set withdrawn_at = now() where cohort_id is not null', [], 'run'),
    )
  })

  it('leaves once, whether or not a mail server is there at first, and leads to a place that waits for a yes', async () => {
    await place.send('e-mail,university\nnew.comer@invented.example,Northmere')
    expect(await sendLetters('AWAY')).toEqual([])
    expect(await place.invitedInto()).toMatchObject([{ isSent: false }])
    const [letter, ...more] = await sendLetters()
    expect(more).toEqual([])
    expect(letter).toMatchObject({ to: 'new.comer@invented.example', subject: expect.stringContaining('Academy') })
    expect(await sendLetters()).toEqual([])
    expect(await place.invitedInto()).toMatchObject([{ isSent: true }])

    const client = api.stranger()
    const token = tokenIn(letter)
    const given = { token, name: 'New Comer', password }
    expect((await post(client, '/sign-up/accept', given)).statusCode).toBe(200)
    expect(await mine(client)).toMatchObject([{ id: place.cohortId, state: 'ASKED' }])
    // They are a person of the organisation, and in no group before their own word.
    expect((await membersOf(place.educator.client, place.cohortId))?.nodes).toMatchObject([
      { name: 'New Comer', state: 'ASKED', shares: [] },
    ])
    expect(await place.invitedInto()).toEqual([])
  })

  it('reaches whoever has an account elsewhere too, of which nothing is told', async () => {
    const { away } = place
    const seen = await place.send(`e-mail\n${away.person.email}`)
    expect(outcomes(seen)).toEqual(['2 UNMATCHED'])
    const [letter] = await sendLetters()
    expect((await post(away.client, '/account/join', { token: tokenIn(letter) })).statusCode).toBe(200)
    expect(await mine(away.client)).toMatchObject([{ id: place.cohortId, state: 'ASKED' }])
  })

  it('opens nothing once it is taken back, by itself or with the list', async () => {
    const { import: made } = await place.send('e-mail\nfirst@invented.example\nsecond@invented.example')
    const letters = await sendLetters()
    const [first] = await place.invitedInto()
    const withdraw = `mutation($input: WithdrawInvitationInput!) { withdrawInvitation(input: $input) { __typename } }`
    await place.educator.client.query(withdraw, { input: { id: first?.id } })
    await place.undo(made.id)
    for (const letter of letters) {
      const given = { token: tokenIn(letter), name: 'Too Late', password }
      expect((await post(api.stranger(), '/sign-up/accept', given)).statusCode).toBe(400)
    }
  })

  it('leads to a place that ends with the list while it waits for an answer', async () => {
    const { import: made } = await place.send('e-mail\nwaits@invented.example\nsays.yes@invented.example')
    const clients = []
    for (const letter of await sendLetters()) {
      const client = api.stranger()
      await post(client, '/sign-up/accept', { token: tokenIn(letter), name: letter.to, password })
      clients.push({ client, to: letter.to })
    }
    const yes = clients.find(({ to }) => to === 'says.yes@invented.example')
    if (yes) await change(yes.client, 'answerCohort', { cohortId: place.cohortId, isAccepted: true, shares: [] })
    const kept = ['says.yes@invented.example']
    expect(await place.undo(made.id)).toMatchObject({ ended: 1, restored: 0, withdrawn: 0, kept })
    expect((await membersOf(place.educator.client, place.cohortId))?.nodes.map(({ name }) => name)).toEqual(kept)
    const waits = clients.find(({ to }) => to === 'waits@invented.example')
    expect(waits && (await mine(waits.client))).toEqual([])
  })

  it('goes into no group that another follows, nor into an organisation one does not lead in', async () => {
    const away = place.stranger.client
    const file = 'e-mail\na@invented.example'
    expect(await place.send(file, { organisationId: place.otherId }, away)).toMatchObject({ code: 'NO_SUCH_GROUP' })
    expect(await place.send(file, { organisationId: place.otherId })).toMatchObject({
      fields: [{ path: 'organisationId' }],
    })
    expect(await place.invitedInto()).toEqual([])
  })
})
