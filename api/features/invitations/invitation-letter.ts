import type { Mail } from '../../platform/mail/index.ts'

interface InvitationLetter {
  readonly to: string
  readonly organisation: string
  readonly link: string
}

/** Says who invites and to what, and asks for nothing but to open the link. */
export const invitationLetter = ({ to, organisation, link }: InvitationLetter): Mail => ({
  to,
  subject: `${organisation.replace(/\p{Cc}/gu, ' ')} invites you to Soundings`,
  paragraphs: [
    `${organisation} invites you to Soundings, where sonographers see where their practice stands and what to do next.`,
    'Open this link within 14 days to join. It works once, and only for this address.',
    link,
    'If you did not expect this, you can ignore this letter: nothing happens unless the link is used.',
  ],
})
