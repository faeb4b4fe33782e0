import type { CohortStage } from './dates.ts'

/** A way to begin a group: stages that educators take over and change as they like. */
export interface CohortTemplate {
  readonly code: string
  readonly title: string
  /** For whom it is, in a sentence. */
  readonly text: string
  readonly stages: readonly CohortStage[]
}

/**
 * What a new group can begin from. The meetings of a preceptorship year fall as national principles for it have them;
 * the other stages and their days are proposals of ours, for whoever sets the group up to change.
 */
export const cohortTemplates: readonly CohortTemplate[] = [
  {
    code: 'ACADEMY_INTAKE',
    title: 'Academy intake, 12 months',
    text: 'People who train together towards their first award, mostly on supervised lists.',
    stages: [
      { title: 'Settled in, and first supervised list', dueAfterDays: 28 },
      { title: 'Knowledge modules of the first scans finished', dueAfterDays: 91 },
      { title: 'First scans seen and confirmed by a colleague', dueAfterDays: 182 },
      { title: 'Ready to ask for the first sign-offs', dueAfterDays: 273 },
      { title: 'End of the intake', dueAfterDays: 365 },
    ],
  },
  {
    code: 'PRECEPTORSHIP_YEAR',
    title: 'Preceptorship year, 12 months',
    text: 'People new in post, each with a preceptor, with meetings at 2 and 6 weeks and at 3, 6 and 12 months.',
    stages: [
      { title: 'First meeting, at 2 weeks', dueAfterDays: 14 },
      { title: 'Meeting at 6 weeks', dueAfterDays: 42 },
      { title: 'Meeting at 3 months', dueAfterDays: 91 },
      { title: 'Meeting at 6 months', dueAfterDays: 182 },
      { title: 'Closing meeting, at 12 months', dueAfterDays: 365 },
    ],
  },
  {
    code: 'DEPARTMENT_UPSKILLING',
    title: 'Department upskilling, 6 months',
    text: 'People already in post who learn one more kind of scan beside their usual lists.',
    stages: [
      { title: 'Knowledge modules finished', dueAfterDays: 42 },
      { title: 'First supervised lists', dueAfterDays: 84 },
      { title: 'Seen and confirmed by a colleague', dueAfterDays: 140 },
      { title: 'Ready to ask for sign-off', dueAfterDays: 182 },
    ],
  },
  {
    code: 'RETURN_TO_PRACTICE',
    title: 'Return to practice, 3 months',
    text: 'People who come back after long leave, at the pace of their first lists.',
    stages: [
      { title: 'First lists, with a colleague beside', dueAfterDays: 14 },
      { title: 'Reviews of the usual scans done', dueAfterDays: 56 },
      { title: 'Back on usual lists', dueAfterDays: 91 },
    ],
  },
]
