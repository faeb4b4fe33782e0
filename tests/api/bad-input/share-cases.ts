import { dayFromToday } from '../../support/create/people.ts'
import { type Case, nhsNumber } from './case.ts'

const share = (change: object): object => ({
  forWhom: 'The ARTP panel',
  sections: ['CONFIRMED'],
  until: dayFromToday(1),
  ...change,
})
/** Links to a portfolio that cannot be. */
export const shares: readonly Case[] = [
  ['a link for nobody', 'sharePortfolio', share({ forWhom: ' ' }), ['forWhom MISSING']],
  ['a link for a patient', 'sharePortfolio', share({ forWhom: nhsNumber }), ['forWhom PATIENT_IDENTIFIER']],
  ['a link for too many words', 'sharePortfolio', share({ forWhom: 'x'.repeat(121) }), ['forWhom TOO_LONG']],
  ['a link to nothing', 'sharePortfolio', share({ sections: [] }), ['sections MISSING']],
  ['a link that is over', 'sharePortfolio', share({ until: dayFromToday(-1) }), ['until IN_THE_PAST']],
  ['a link for a quarter and a day', 'sharePortfolio', share({ until: dayFromToday(90) }), ['until OUT_OF_RANGE']],
  [
    'ending a link that is not there',
    'revokePortfolioShare',
    { id: '01890000-0000-7000-8000-00000000dead' },
    ['id UNKNOWN'],
  ],
]
