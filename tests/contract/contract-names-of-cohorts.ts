/** Operations on groups. */
export const cohortNames = {
  Query: ['cohorts', 'cohort', 'cohortMembers', 'myCohorts', 'cohortBoard', 'cohortProgress', 'cohortCells'],
  Mutation: [
    'createCohort',
    'changeCohort',
    'closeCohort',
    'nameCohortEducator',
    'endCohortEducator',
    'askIntoCohort',
    'answerCohort',
    'shareWithCohort',
    'leaveCohort',
    'removeFromCohort',
  ],
} as const

/** What is read of them. */
export const cohortTypes = {
  Cohort: [
    'askedCount',
    'closedAt',
    'educators',
    'id',
    'memberCount',
    'name',
    'organisation',
    'organisations',
    'pathway',
    'roleProfile',
    'stages',
    'startsOn',
    'version',
  ],
  CohortMember: [
    'id',
    'name',
    'organisationName',
    'personId',
    'shares',
    'stages',
    'startsOn',
    'state',
    'version',
    'wholeTimePercent',
  ],
  CohortBoard: ['cohortId', 'columns', 'isCommon', 'name', 'on', 'pageInfo', 'rows', 'stages', 'totalCount'],
  CohortBoardColumn: ['capabilityCodes', 'code', 'counts', 'stage', 'title'],
  CohortBoardRow: ['cells', 'isShared', 'memberId', 'name', 'organisationName', 'stage', 'state', 'values'],
  CohortBoardCounts: ['held', 'later', 'notAsked', 'notShared', 'requested', 'stillToDo'],
  CohortBoardChange: ['at', 'cohortId', 'isFollowed'],
  CohortProgress: ['memberCount', 'on', 'overTime', 'sharedCount', 'stages'],
  CohortCells: ['cells', 'isShared', 'memberId', 'name'],
  CohortCell: ['asked', 'capability', 'dueOn', 'entries', 'evidence', 'held', 'letter', 'requirements'],
  MyCohort: [
    'educatorNames',
    'id',
    'name',
    'neverShared',
    'organisationName',
    'programmeRecord',
    'shares',
    'stages',
    'startsOn',
    'state',
    'version',
    'wholeTimePercent',
  ],
} as const

/** The arguments those queries take. */
export const cohortArguments = {
  cohorts: ['first', 'after'],
  cohort: ['id'],
  cohortMembers: ['cohortId', 'search', 'first', 'after'],
  cohortBoard: ['cohortId', 'lens', 'areaCode', 'pillarCode', 'stage', 'asOf', 'first', 'after'],
  cohortProgress: ['cohortId', 'asOf'],
  cohortCells: ['cohortId', 'memberId', 'capabilityCodes'],
} as const
