import { createToken, hashToken } from '../../platform/auth/index.ts'
import { JobPostponed, type QueuedJob } from '../../platform/jobs/index.ts'
import { beginCohortLetter, readLettersToCohorts, settleCohortLetter } from './invitation.repository.ts'
import { cohortInvitationLetter } from './invitation-letter.ts'

/**
 * Letters that invite into groups, one by one, so that two thousand of them hold up nobody and a mail server that is away
 * loses none. The link is made when its letter leaves and is nowhere but in it; a process that ends in between sends another
 * letter, whose link takes the place of the first.
 */
export const cohortLetterJob: QueuedJob = {
  name: 'group-invitations',
  schedule: '* * * * *',
  due: ({ database, clock }) => database.asSystem(tx => readLettersToCohorts(tx, clock.now())),
  run: async ({ database, clock, mailer }, id) => {
    const token = createToken()
    const letter = await database.asSystem(tx =>
      beginCohortLetter(tx, { id, tokenHash: hashToken(token), now: clock.now() }),
    )
    if (letter === null) return
    const link = mailer.linkTo('/sign-up', { token })
    const { email, organisation, group } = letter
    const delivery = await mailer.deliver(cohortInvitationLetter({ to: email, organisation, group, link }))
    if (delivery === 'AWAY') throw new JobPostponed('MAIL_SERVER_AWAY')
    // What the server refuses for good is told as sent: the address is wrong, and the invitation ends by itself.
    await database.asSystem(tx => settleCohortLetter(tx, id, clock.now()))
  },
}
