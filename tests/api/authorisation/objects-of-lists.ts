import { createId } from '../../../api/platform/ids.ts'
import { cursorOf } from '../../../api/platform/graphql/index.ts'
import { createList, createListExtras } from '../../support/create/history.ts'
import { createMonthlyCount } from '../../support/create/of-organisations.ts'
import { kinds } from './objects-of-members.ts'
import { type NamedObject, change } from './objects.ts'
import { personOf } from './world.ts'

/** Made once for each owner: what is asked about stays as it is while it is asked about. */
const kept = new Map<string, Promise<string>>()
const once = (key: string, make: () => Promise<string>): Promise<string> => {
  const known = kept.get(key) ?? make()
  kept.set(key, known)
  return known
}

const listOf: NamedObject['idOf'] = ({ api, people }, owner) => {
  const personId = people.get(owner)?.id ?? ''
  return once(`list ${personId}`, () => createList(api, { personId }))
}
const caseOf: NamedObject['idOf'] = (world, owner) => {
  const { id } = personOf(world, owner)
  return once(`case ${id}`, () => createListExtras(world.api, id, 'Theirs alone'))
}

const countOf: NamedObject['idOf'] = (world, owner) => {
  const { id: personId } = personOf(world, owner)
  return once(`count ${personId}`, () =>
    createMonthlyCount(world.api, { personId, organisationId: world.organisations.here, month: '2026-08' }),
  )
}

const refusals = '... on NotAllowed { code message }'
const stale = '... on Conflict { currentVersion }'
const after = (id: string, day: string): string => (id.length === 36 ? cursorOf(`${day} ${id}`) : id)
const file = Buffer.from('operator email,code,month,count\nx@nowhere.example,X,2026-10,3').toString('base64')

/** What names lists, cases, and the organisation counts are of. */
export const listObjects: Readonly<Record<string, NamedObject | 'published'>> = {
  'keepLearningCase(input.examinationCode)': 'published',
  'keepUsualList(input.lines.examinationCode)': 'published',
  'logList(input.lines.examinationCode)': 'published',
  'mapLocalCodes(input.codes.examinationCode)': 'published',
  // A code of the organisation named beside it, which is closed to whoever does not look after that.
  'mapLocalCodes(input.codes.localCode)': 'published',
  'keepLearningCase(input.id)': {
    document: change('keepLearningCase', 'KeepLearningCaseInput'),
    variables: id => ({
      input: { id, examinationCode: 'MS-SHOULDER', month: 'never', role: 'PERFORMED', unusual: 'A tear' },
    }),
    idOf: caseOf,
    unknown: createId,
  },
  'logList(input.id)': {
    document: change('logList', 'LogListInput', stale),
    variables: id => ({
      input: {
        id,
        expectedVersion: 5,
        on: '2026-10-01',
        lines: [
          {
            examinationCode: 'MS-SHOULDER',
            role: 'PERFORMED',
            count: 1,
          },
        ],
      },
    }),
    idOf: listOf,
    unknown: createId,
  },
  'withdrawList(input.id)': {
    document: change('withdrawList', 'WithdrawListInput', refusals),
    variables: id => ({ input: { id } }),
    idOf: listOf,
    unknown: createId,
  },
  'myLog(after)': {
    document: 'query($after: String) { myLog(first: 1, after: $after) { totalCount nodes { id } } }',
    variables: id => ({ after: after(id, '2026-11-22') }),
    idOf: listOf,
    unknown: createId,
  },
  'sayWhoseCount(input.id)': {
    document: change('sayWhoseCount', 'SayWhoseCountInput'),
    variables: id => ({ input: { id, isMine: true } }),
    idOf: countOf,
    unknown: createId,
  },
  'myCountedMonths(after)': {
    document: 'query($after: String) { myCountedMonths(first: 1, after: $after) { totalCount nodes { id } } }',
    variables: id => ({ after: after(id, '2026-08') }),
    idOf: countOf,
    unknown: createId,
  },
  'myLearningCases(after)': {
    document: 'query($after: String) { myLearningCases(first: 1, after: $after) { totalCount nodes { id } } }',
    variables: id => ({ after: after(id, '2026-10') }),
    idOf: caseOf,
    unknown: createId,
  },
  'localCodes(organisationId)': {
    ...kinds.organisation,
    document: 'query($organisationId: UUID!) { localCodes(organisationId: $organisationId) { localCode } }',
    variables: organisationId => ({ organisationId }),
  },
  'mapLocalCodes(input.organisationId)': {
    ...kinds.organisation,
    document: change('mapLocalCodes', 'MapLocalCodesInput', `${refusals} ${stale}`),
    variables: organisationId => ({
      input: { organisationId, codes: [{ localCode: 'X', examinationCode: null, expectedVersion: 1_000_000 }] },
    }),
  },
  'importMonthlyCounts(input.organisationId)': {
    ...kinds.organisation,
    document: change('importMonthlyCounts', 'ImportMonthlyCountsInput', refusals),
    variables: organisationId => ({ input: { organisationId, source: 'RADIOLOGY', file, isPreview: true } }),
  },
}
