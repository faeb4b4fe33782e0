/** Operations on groups. */
export const cohortNames = {
  Query: ['cohorts', 'cohort', 'cohortMembers', 'myCohorts'],
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
} as const
