import { messageCases } from './message-cases.ts'
import { shares } from './share-cases.ts'
import { dayFromToday } from '../../support/create/people.ts'
import { evidence } from './evidence-cases.ts'
import { scopeCases } from './scope-cases.ts'
import { support } from './support-cases.ts'
import { signOffs } from './sign-off-cases.ts'
import { type Case, nhsNumber, tooLong, unreadable } from './case.ts'
import { listCases } from './list-cases.ts'
import { modules } from './module-cases.ts'

const yesterday = dayFromToday(-1)
const today = dayFromToday(0)
const tomorrow = dayFromToday(1)

export type { Case } from './case.ts'

const rating = (change: object): object => ({ ratings: [{ capabilityCode: 'CLN-01', value: 2, ...change }] })
const goal = (change: object): object => ({ pathwayCode: 'PW-ADV-OBS', expectedVersion: 0, ...change })
const practice = (change: object): object => ({ areas: [], expectedVersion: 1, ...change })
const gateFact = (change: object): object => ({ gateCode: 'G5', statedBy: 'Clinical lead', ...change })

const wishes = (change: object): object => ({ expectedVersion: 0, ...change })
const plans: Case[] = [
  ['a module there is not', 'adoptPlan', wishes({ leftOutModuleCodes: ['X-1'] }), ['leftOutModuleCodes.0 UNKNOWN']],
  [
    'a module both left out and wanted',
    'adoptPlan',
    wishes({ leftOutModuleCodes: ['ENH-03'], wantedModuleCodes: ['ENH-03'] }),
    ['wantedModuleCodes CONTRADICTION'],
  ],
  [
    'a first day that has passed, of no module',
    'adoptPlan',
    wishes({ notBefore: [{ moduleCode: 'X-1', on: today }] }),
    ['notBefore.0.moduleCode UNKNOWN', 'notBefore.0.on IN_THE_PAST'],
  ],
  [
    'a first day nobody plans for',
    'adoptPlan',
    wishes({ notBefore: [{ moduleCode: 'ENH-03', on: '2999-01-01' }] }),
    ['notBefore.0.on OUT_OF_RANGE'],
  ],
  ['fewer examinations than none', 'adoptPlan', wishes({ casesPerMonth: -1 }), ['casesPerMonth OUT_OF_RANGE']],
  ['more examinations than a month has', 'adoptPlan', wishes({ casesPerMonth: 401 }), ['casesPerMonth OUT_OF_RANGE']],
  [
    'more wishes than anybody has',
    'adoptPlan',
    wishes({ wantedModuleCodes: Array.from({ length: 201 }, () => 'ENH-03') }),
    ['wantedModuleCodes OUT_OF_RANGE'],
  ],
]

const ratings: Case[] = [
  ['a rating of 5', 'rateMyCapabilities', rating({ value: 5 }), ['ratings.0.value OUT_OF_RANGE']],
  ['a rating of -1', 'rateMyCapabilities', rating({ value: -1 }), ['ratings.0.value OUT_OF_RANGE']],
  ['an unknown code', 'rateMyCapabilities', rating({ capabilityCode: 'X-1' }), ['ratings.0.capabilityCode UNKNOWN']],
  ['an over-long note', 'rateMyCapabilities', rating({ note: tooLong }), ['ratings.0.note TOO_LONG']],
  ['a note naming a patient', 'rateMyCapabilities', rating({ note: nhsNumber }), ['ratings.0.note PATIENT_IDENTIFIER']],
  ['a note no database keeps', 'rateMyCapabilities', rating({ note: unreadable }), ['ratings.0.note UNREADABLE']],
  ['no rating at all', 'rateMyCapabilities', { ratings: [] }, ['ratings OUT_OF_RANGE']],
  [
    'more ratings than anybody gives',
    'rateMyCapabilities',
    { ratings: Array.from({ length: 501 }, () => ({ capabilityCode: 'CLN-01', value: 2 })) },
    ['ratings OUT_OF_RANGE'],
  ],
  [
    'everything wrong at once',
    'rateMyCapabilities',
    rating({ capabilityCode: 'X-1', value: 9, note: tooLong }),
    ['ratings.0.capabilityCode UNKNOWN', 'ratings.0.value OUT_OF_RANGE', 'ratings.0.note TOO_LONG'],
  ],
  [
    'a rating to take back that is not there',
    'retractMyRating',
    { id: '01890000-0000-7000-8000-00000000dead' },
    ['id UNKNOWN'],
  ],
]

const goals: Case[] = [
  ['a goal in the past', 'setGoal', goal({ dueOn: yesterday }), ['dueOn IN_THE_PAST']],
  ['a goal for today', 'setGoal', goal({ dueOn: today }), ['dueOn IN_THE_PAST']],
  [
    'both goals at once',
    'setGoal',
    goal({ roleProfileCode: 'ROLE-ENH-OBS' }),
    ['roleProfileCode ONE_ONLY', 'pathwayCode ONE_ONLY'],
  ],
  ['neither goal', 'setGoal', goal({ pathwayCode: null }), ['roleProfileCode MISSING']],
  ['a goal and nothing yet', 'setGoal', goal({ isNothingYet: true }), ['isNothingYet ONE_ONLY']],
  ['an unknown pathway', 'setGoal', goal({ pathwayCode: 'PW-MOON' }), ['pathwayCode UNKNOWN']],
  [
    'an unknown role',
    'setGoal',
    goal({ pathwayCode: null, roleProfileCode: 'ROLE-MOON' }),
    ['roleProfileCode UNKNOWN'],
  ],
  ['an unknown addition', 'setGoal', goal({ overlayCodes: ['OVL-PE', 'OVL-X'] }), ['overlayCodes.1 UNKNOWN']],
  [
    'an area twice, and one that is none',
    'setGoal',
    goal({ areas: ['OBS', 'OBS', 'XXX'].map(areaCode => ({ areaCode, levelCode: 'CF6' })) }),
    ['areas.1.areaCode REPEATED', 'areas.2.areaCode UNKNOWN'],
  ],
  [
    'an unknown level',
    'setGoal',
    goal({ areas: [{ areaCode: 'OBS', levelCode: 'BAND-7' }] }),
    ['areas.0.levelCode UNKNOWN'],
  ],
  ['less than no time', 'setGoal', goal({ hoursPerWeek: -0.5 }), ['hoursPerWeek OUT_OF_RANGE']],
  ['more time than a week has', 'setGoal', goal({ hoursPerWeek: 41 }), ['hoursPerWeek OUT_OF_RANGE']],
]

const practices: Case[] = [
  ['an over-long job title', 'describeMyPractice', practice({ jobTitle: 'x'.repeat(121) }), ['jobTitle TOO_LONG']],
  [
    'a patient in the job title',
    'describeMyPractice',
    practice({ jobTitle: nhsNumber }),
    ['jobTitle PATIENT_IDENTIFIER'],
  ],
  ['an unknown level', 'describeMyPractice', practice({ levelCode: 'BAND-7' }), ['levelCode UNKNOWN']],
  [
    'an unknown area',
    'describeMyPractice',
    practice({ areas: [{ areaCode: 'XXX', levelCode: 'CF5' }] }),
    ['areas.0.areaCode UNKNOWN'],
  ],
  ['more time than a week has', 'describeMyPractice', practice({ hoursPerWeek: 80 }), ['hoursPerWeek OUT_OF_RANGE']],
  [
    'a certificate that has run out, and one for no area',
    'describeMyPractice',
    practice({
      certificates: [
        { kind: 'RESUSCITATION', until: yesterday },
        { kind: 'AWARD_RATIFIED', areaCode: 'XXX' },
      ],
    }),
    ['certificates.0.until IN_THE_PAST', 'certificates.1.areaCode UNKNOWN'],
  ],
  [
    'more certificates than anybody holds',
    'describeMyPractice',
    practice({ certificates: Array.from({ length: 51 }, () => ({ kind: 'RESUSCITATION' })) }),
    ['certificates OUT_OF_RANGE'],
  ],
]

const answers: Case[] = [
  ['an answer to no step', 'respondToNextStep', { stepId: 'MODULE:ENH-99', response: 'NOT_NOW' }, ['stepId UNKNOWN']],
  [
    'an answer to no step, until yesterday',
    'respondToNextStep',
    { stepId: 'MODULE:ENH-99', response: 'NOT_NOW', until: yesterday },
    ['stepId UNKNOWN', 'until IN_THE_PAST'],
  ],
  [
    'a date for an answer that has none',
    'respondToNextStep',
    { stepId: 'MODULE:ENH-99', response: 'NOT_FOR_ME', until: tomorrow },
    ['stepId UNKNOWN', 'until NOT_ASKED'],
  ],
  ['taking back what was not answered', 'withdrawResponse', { stepId: 'MODULE:ENH-99' }, ['stepId UNKNOWN']],
]

const gateFacts: Case[] = [
  ['an unknown precondition', 'recordGateFact', gateFact({ gateCode: 'G9' }), ['gateCode UNKNOWN']],
  [
    'a medicine without a name',
    'recordGateFact',
    gateFact({ gateCode: 'G2', basis: 'PRESCRIBER' }),
    ['medicine MISSING'],
  ],
  [
    'a medicine without a route',
    'recordGateFact',
    gateFact({ gateCode: 'G2', medicine: 'Lidocaine' }),
    ['basis MISSING'],
  ],
  ['a medicine where none is asked for', 'recordGateFact', gateFact({ medicine: 'Lidocaine' }), ['medicine NOT_ASKED']],
  ['a route where none is asked for', 'recordGateFact', gateFact({ basis: 'PRESCRIBER' }), ['basis NOT_ASKED']],
  ['an unknown area', 'recordGateFact', gateFact({ areaCode: 'XXX' }), ['areaCode UNKNOWN']],
  ['a statement that has run out', 'recordGateFact', gateFact({ until: yesterday }), ['until IN_THE_PAST']],
  ['a statement by nobody', 'recordGateFact', gateFact({ statedBy: '  ' }), ['statedBy MISSING']],
  ['a statement by a patient', 'recordGateFact', gateFact({ statedBy: nhsNumber }), ['statedBy PATIENT_IDENTIFIER']],
  ['an over-long note', 'recordGateFact', gateFact({ note: tooLong }), ['note TOO_LONG']],
]

/** What cannot be taken of an assessor, about a colleague. */
export const observations = (personId: string): Case[] => {
  const observation = (change: object): object => ({
    personId,
    capabilityCode: 'CLN-01',
    value: 2,
    observedOn: today,
    ...change,
  })
  return [
    ['an observation of a 3', 'recordAssessedRating', observation({ value: 3 }), ['value OUT_OF_RANGE']],
    ['an observation of -1', 'recordAssessedRating', observation({ value: -1 }), ['value OUT_OF_RANGE']],
    [
      'an observation tomorrow',
      'recordAssessedRating',
      observation({ observedOn: tomorrow }),
      ['observedOn IN_THE_FUTURE'],
    ],
    ['an unknown code', 'recordAssessedRating', observation({ capabilityCode: 'X-1' }), ['capabilityCode UNKNOWN']],
    [
      'a comment naming a patient',
      'recordAssessedRating',
      observation({ note: nhsNumber }),
      ['note PATIENT_IDENTIFIER'],
    ],
  ]
}

/** What cannot be taken of a person about themselves. */
export const ownCases: readonly Case[] = [
  ...ratings,
  ...goals,
  ...plans,
  ...practices,
  ...modules,
  ...answers,
  ...gateFacts,
  ...evidence,
  ...signOffs,
  ...listCases,
  ...messageCases,
  ...shares,
  ...scopeCases,
  ...support,
]
