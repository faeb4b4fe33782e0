/** Shown to whoever says yes to the question of safety, where the organisation has no words of its own. */
export const defaultSafetyRoute =
  'Make the patient safe first. Tell the person in charge of the list now, and record it in the incident system of your department today. Talk to the person you observed yourself. Nothing about it is written here: neither that you said yes, nor why.'

/** Why a form or a confirmation cannot be taken, in words for whoever sent it. What they typed stays on their screen. */
export const refusals: Readonly<Record<string, string>> = {
  UNKNOWN: 'This link leads nowhere. Ask for a new one.',
  ANSWERED:
    'An answer came by this link already, and it takes one. Nothing of this one was kept: copy your words, and ask for another link.',
  WITHDRAWN: 'The request was taken back meanwhile. Nothing was kept: copy your words if they are still wanted.',
  REPLACED: 'A newer link was sent. Copy your words, and open the latest one.',
  EXPIRED: 'The time of this link is over. Copy your words, and ask for a new link.',
  OWN_RECORD: 'Nobody observes themselves. Whoever was there answers, with their own address.',
  FOR_ANOTHER: 'This was asked of one colleague, who signs in to answer.',
  NO_LONGER_ASSESSOR:
    'You no longer assess where this person works. Copy your words, and tell them to ask for a link to your address instead.',
}
