import { viewerKinds } from './world.ts'

const line = (operation: string, whose: string, outcomes: (viewer: string) => string): string =>
  [operation, whose, ...viewerKinds.map(viewer => (viewer === 'anonymous' ? 'sign-in' : outcomes(viewer)))].join(' ')
const leads: ReadonlySet<string> = new Set(['educator', 'organisation'])
const byLeads =
  (outcome: string) =>
  (viewer: string): string =>
    leads.has(viewer) ? outcome : 'forbidden'
const byAnybody = (outcome: string) => (): string => outcome

/** What comes of a change of a member's place, or of a task, where the group is the viewer's and where it is a colleague's. */
const ofLeads: readonly (readonly [operation: string, own: string, colleague: string])[] = [
  ['cohortMember', 'own', 'nobody'],
  ['possibleCohortMembers', 'here', 'nobody'],
  ['cohortAssignments', 'own', 'nobody'],
  ['changeCohortMember', 'done', 'no-such-member'],
  ['pauseCohortMember', 'done', 'no-such-member'],
  ['endCohortPause', 'done', 'no-such-pause'],
  ['extendCohortDates', 'done', 'no-such-group'],
  ['transferCohortMember', 'done', 'no-such-member'],
  ['assignToCohort', 'done', 'no-such-group'],
  ['changeAssignment', 'done', 'no-such-task'],
  ['withdrawAssignment', 'done', 'no-such-task'],
  ['takeLaterVersion', 'nothing-later', 'no-such-task'],
]

/** Lines of the table about places and tasks of groups; they stand before those in which people leave. */
export const groupRows = [
  line('cohortTemplates', 'published', byLeads('published')),
  ...ofLeads.flatMap(([operation, own, colleague]) => [
    line(operation, 'own', byLeads(own)),
    line(operation, 'colleague', byLeads(colleague)),
  ]),
  line('myAssignments', 'own', byAnybody('own')),
  ...['completeAssignment', 'reopenAssignment'].flatMap(operation => [
    line(operation, 'own', byAnybody('done')),
    line(operation, 'colleague', byAnybody('not-your-task')),
  ]),
].join('\n')
