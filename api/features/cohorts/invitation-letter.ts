import type { Mail } from '../../platform/mail/index.ts'

interface CohortInvitationLetter {
  readonly to: string
  readonly organisation: string
  readonly group: string
  readonly link: string
}

/** Says who invites into which group, and that joining it is the reader's own choice. */
export const cohortInvitationLetter = ({ to, organisation, group, link }: CohortInvitationLetter): Mail => ({
  to,
  subject: `${organisation.replace(/\p{Cc}/gu, ' ')} invites you to a group on Soundings`,
  paragraphs: [
    `${organisation} invites you to Soundings, where sonographers see where their practice stands and what to do next, and into its group “${group}”.`,
    'Open this link within 14 days. You then read what a group counts and what it never sees, and say yes or no yourself; what you share of your own record is your choice.',
    link,
    'If you did not expect this, you can ignore this letter: nothing happens unless the link is used.',
  ],
})
