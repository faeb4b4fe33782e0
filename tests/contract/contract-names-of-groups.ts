/** Operations on places and tasks of groups. */
export const groupNames = {
  Query: ['cohortTemplates', 'cohortMember', 'possibleCohortMembers', 'cohortAssignments', 'myAssignments'],
  Mutation: [
    'changeCohortMember',
    'pauseCohortMember',
    'endCohortPause',
    'extendCohortDates',
    'transferCohortMember',
    'assignToCohort',
    'changeAssignment',
    'takeLaterVersion',
    'withdrawAssignment',
    'completeAssignment',
    'reopenAssignment',
  ],
} as const

const task = ['id', 'kind', 'code', 'title', 'evidenceKind', 'evidenceKindTitle', 'capabilities', 'moduleVersion']

/** What is read of them. */
export const groupTypes = {
  CohortTemplate: ['code', 'stages', 'text', 'title'],
  CohortPause: ['fromOn', 'id', 'toOn'],
  PossibleCohortMember: ['mayFollow', 'name', 'organisation', 'personId', 'state'],
  CohortAssignment: [
    ...task,
    'doneCount',
    'dueAfterDays',
    'dueOn',
    'followsMembers',
    'followsVersions',
    'givenAt',
    'laterVersion',
    'memberIds',
    'version',
  ],
  MyAssignment: [
    ...task,
    'cohortId',
    'cohortName',
    'doneOn',
    'dueOn',
    'extendedByDays',
    'finishedBeforeOn',
    'isOver',
    'pieceId',
  ],
} as const

/** The arguments those queries take. */
export const groupArguments = {
  cohortMember: ['id'],
  possibleCohortMembers: ['cohortId', 'search', 'educatorsOnly', 'first', 'after'],
  cohortAssignments: ['cohortId'],
} as const
