import { wholeOf } from './group-form.ts'

/** What is typed of a task, as the form holds it. */
export interface TypedTask {
  kind: 'MODULE' | 'PATHWAY' | 'EVIDENCE'
  code: string
  title: string
  evidenceKind: string
  capabilityCode: string
  days: string
  whom: 'ALL' | 'NAMED'
  memberIds: string[]
  followsMembers: boolean
  followsVersions: boolean
}

export const emptyTask = (): TypedTask => ({
  kind: 'MODULE',
  code: '',
  title: '',
  evidenceKind: '',
  capabilityCode: '',
  days: '28',
  whom: 'ALL',
  memberIds: [],
  followsMembers: true,
  followsVersions: true,
})

/** When and for whom; a task for people who are named follows nobody who joins later. */
export const termsFrom = ({ days, whom, memberIds, followsMembers, followsVersions }: TypedTask) => ({
  dueAfterDays: wholeOf(days),
  memberIds: whom === 'NAMED' ? memberIds : [],
  followsMembers: whom === 'ALL' && followsMembers,
  followsVersions,
})

/** What is given: a pathway or module by its code, or a piece of evidence in words. */
export const givenFrom = ({ kind, code, title, evidenceKind, capabilityCode }: TypedTask) =>
  kind === 'EVIDENCE'
    ? { kind, code: null, title, evidenceKind, capabilityCodes: capabilityCode ? [capabilityCode] : [] }
    : { kind, code, title: null, evidenceKind: null, capabilityCodes: [] }

/** Which field a problem of the API belongs to. */
export const taskFields = {
  code: 'code',
  title: 'title',
  evidenceKind: 'evidenceKind',
  capabilityCodes: 'capabilityCode',
  dueAfterDays: 'days',
  memberIds: 'members',
  followsMembers: 'followsMembers',
}
