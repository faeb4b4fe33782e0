import { nhsNumber, tooLong, unreadable } from './case.ts'

/** What somebody asks of coverage. */
type CoverageCase = readonly [what: string, asked: object]

const nobody = '01890000-0000-7000-8000-00000000dead'

/** What names nothing there is: it has no rows, and nothing is said of why. */
export const coverageOfNothing: readonly CoverageCase[] = [
  ['an area there is not', { areaCode: 'NONE' }],
  ['an area of nothing', { areaCode: '' }],
  ['an area of a patient', { areaCode: nhsNumber }],
  ['an area that is no code', { areaCode: tooLong }],
  ['an area that cannot be read', { areaCode: unreadable }],
  ['an area in small letters', { areaCode: 'brs' }],
  ['a pillar there is not', { pillarCode: 'XXX' }],
  ['a pillar that cannot be read', { pillarCode: '\0' }],
  ['an area that is of another pillar', { areaCode: 'BRS', pillarCode: 'EDU' }],
  ['a step to nothing', { to: 0 }],
  ['a step down', { to: -1 }],
  ['a step beyond the highest rating', { to: 5 }],
  ['a step further than there are numbers', { to: 2_147_483_647 }],
]

/** A place in the list that there is not: it begins anew. */
export const coverageFromNowhere: readonly CoverageCase[] = [
  ['a cursor of nothing', { after: '' }],
  ['a cursor that is none', { after: 'nonsense' }],
  [
    'a cursor of a row that is not in the list',
    { areaCode: 'BRS', after: Buffer.from('CLN-01').toString('base64url') },
  ],
  ['a cursor that cannot be read', { after: unreadable }],
]

/** An organisation the viewer neither writes nor teaches for: it is not told whether there is any. */
export const coverageElsewhere: readonly CoverageCase[] = [
  ['an organisation there is not', { organisationId: nobody }],
  ['nobody', { organisationId: '00000000-0000-0000-0000-000000000000' }],
]

/** What no answer is made of: the form itself is wrong. */
export const coverageRefused: readonly CoverageCase[] = [
  ['no organisation', { organisationId: null }],
  ['an organisation that is no id', { organisationId: "x' or true --" }],
  ['a state there is not', { state: 'GOOD' }],
  ['a step in words', { to: 'three' }],
  ['a step between two', { to: 2.5 }],
  ['more rows than there are numbers', { first: 4_294_967_296 }],
]
