import { migrationsList } from '../schema/migrations/index.ts'
import { demoPassword, readDemoPeople, seedDatabase } from '../seeds/database.seeder.ts'
import { lessonMediaJob } from '../seeds/lesson.media.ts'
import { entities } from './features/entities.ts'
import {
  createModuleFileDesk,
  createModuleFileService,
  moduleFileDownload,
  moduleFilePath,
  moduleFilesPath,
} from './features/drafts/index.ts'
import {
  createEnrolmentService,
  createFeedbackService,
  createLessonService,
  EnrolmentResolver,
  FeedbackResolver,
  LessonResolver,
} from './features/enrolments/index.ts'
import { cohortDownloadPaths, cohortDownloads, cohortLetterJob } from './features/cohorts/index.ts'
import { createFrameworkService, FrameworkResolver } from './features/frameworks/index.ts'
import { createGateService, GateResolver } from './features/gates/index.ts'
import {
  createDayOneService,
  createGoalService,
  createProgressOf,
  DayOneResolver,
  GoalResolver,
  PathwayMinutesResolver,
  PathwayProgressResolver,
  StageProgressResolver,
} from './features/goals/index.ts'
import {
  ContentDefectResolver,
  createContentDefectService,
  createLibraryService,
  LibraryResolver,
} from './features/library/index.ts'
import { createMediaDesk, mediaPath, unusedMediaJob } from './features/media/index.ts'
import { retentionJob } from './features/holdings/index.ts'
import {
  createMemberService,
  createOrganisationService,
  MemberResolver,
  OrganisationResolver,
} from './features/organisations/index.ts'
import { createInvitationService, createPeopleRegister, InvitationResolver } from './features/invitations/index.ts'
import { createObservationReminderJob } from './features/observations/index.ts'
import { createPathwayService, ModulePathwaysResolver, PathwayResolver } from './features/pathways/index.ts'
import { createLeaveService, createPersonService, LeaveResolver, PersonResolver } from './features/people/index.ts'
import { createPlanService, PlanResolver } from './features/plans/index.ts'
import { createPortfolioService, portfolioDownload, portfolioPath } from './features/portfolios/index.ts'
import { createPracticeService, PracticeResolver } from './features/practices/index.ts'
import { createProfileService, ProfileResolver } from './features/profiles/index.ts'
import { createRatingService, RatingResolver } from './features/ratings/index.ts'
import { createDigestJob, createReminderService, ReminderResolver } from './features/reminders/index.ts'
import {
  AdviceAfterChangeResolvers,
  createRecommendationService,
  NextStepsChangeResolver,
  RecommendationResolver,
} from './features/recommendations/index.ts'
import { coverDownload, coverPath, createCoverService } from './features/staffing/index.ts'
import { createLetterJob } from './features/notifications/index.ts'
import { createZone } from './platform/zone.ts'
import type { FeatureSet, RequestParts } from './platform/feature-set.ts'
import {
  createMessageDoors,
  createMessageResolvers,
  messageDoors,
  messageResolverClasses,
} from './message-resolvers.ts'
import { createRecordResolvers, recordResolverClasses } from './record-resolvers.ts'
import { cohortResolverClasses, createCohortResolvers } from './cohort-resolvers.ts'
import { createModuleResolvers, moduleResolverClasses } from './module-resolvers.ts'
import { createReaders, type Readers } from './readers.ts'

/** The services of one request and the resolvers that use them. */
function createResolvers(parts: RequestParts, readers: Readers): object[] {
  const shared = { ...parts, ...readers }
  const goals = createGoalService(shared)
  const progressOf = createProgressOf(goals)
  const pathways = createPathwayService(shared)
  const recommendations = createRecommendationService(shared)
  return [
    new PersonResolver(createPersonService(shared)),
    new LeaveResolver(createLeaveService(shared)),
    new OrganisationResolver(createOrganisationService(shared)),
    new MemberResolver(createMemberService(shared)),
    new InvitationResolver(createInvitationService(shared)),
    new FrameworkResolver(createFrameworkService(shared)),
    new GateResolver(createGateService(shared)),
    new ReminderResolver(createReminderService(shared)),
    ...createMessageResolvers(shared),
    ...createModuleResolvers(shared),
    new PathwayResolver(pathways),
    new ModulePathwaysResolver(pathways),
    new LibraryResolver(createLibraryService(shared)),
    new ContentDefectResolver(createContentDefectService(shared)),
    new PracticeResolver(createPracticeService(shared)),
    new GoalResolver(goals),
    new DayOneResolver(createDayOneService(shared)),
    new PathwayProgressResolver(progressOf),
    new StageProgressResolver(progressOf),
    new PathwayMinutesResolver(progressOf),
    new ProfileResolver(createProfileService(shared)),
    new RatingResolver(createRatingService(shared)),
    ...createRecordResolvers(shared),
    new EnrolmentResolver(createEnrolmentService(shared)),
    new LessonResolver(createLessonService(shared)),
    new FeedbackResolver(createFeedbackService(shared)),
    new PlanResolver(createPlanService(shared)),
    new RecommendationResolver(recommendations),
    new NextStepsChangeResolver(),
    ...createCohortResolvers(shared),
    ...AdviceAfterChangeResolvers.map(AdviceAfterChange => new AdviceAfterChange(recommendations)),
  ]
}

const resolverClasses = [
  PersonResolver,
  LeaveResolver,
  OrganisationResolver,
  MemberResolver,
  InvitationResolver,
  FrameworkResolver,
  GateResolver,
  ReminderResolver,
  ...messageResolverClasses,
  ...moduleResolverClasses,
  PathwayResolver,
  ModulePathwaysResolver,
  LibraryResolver,
  ContentDefectResolver,
  PracticeResolver,
  GoalResolver,
  DayOneResolver,
  PathwayProgressResolver,
  StageProgressResolver,
  PathwayMinutesResolver,
  ProfileResolver,
  RatingResolver,
  EnrolmentResolver,
  LessonResolver,
  FeedbackResolver,
  PlanResolver,
  RecommendationResolver,
  NextStepsChangeResolver,
  ...recordResolverClasses,
  ...cohortResolverClasses,
  ...AdviceAfterChangeResolvers,
] as const

/** Work that nobody asks for. */
function createJobs(readers: Readers): FeatureSet['jobs'] {
  return [
    retentionJob,
    createDigestJob(readers),
    createObservationReminderJob(readers),
    createLetterJob({ ...readers, zone: createZone('Europe/London') }),
    cohortLetterJob,
    unusedMediaJob,
    lessonMediaJob,
  ]
}

/** Every feature, as the platform takes them. */
function createFeatures(): FeatureSet {
  const readers = createReaders()
  return {
    entities,
    migrations: migrationsList,
    demoPassword,
    get demoPeople() {
      return readDemoPeople().map(({ name, email, story }) => ({ name, email, about: story }))
    },
    resolvers: resolverClasses,
    createResolvers: parts => createResolvers(parts, readers),
    createDownloads: parts => [
      portfolioDownload(createPortfolioService({ ...parts, ...readers })),
      moduleFileDownload(createModuleFileService({ ...parts, ...readers }), parts.files),
      ...cohortDownloads({ ...parts, ...readers }),
      coverDownload(createCoverService({ ...parts, ...readers })),
    ],
    downloadPaths: [portfolioPath, moduleFilePath, coverPath, ...cohortDownloadPaths],
    createDoors: parts => createMessageDoors({ ...parts, ...readers }),
    doors: messageDoors,
    fileDesks: [
      { path: mediaPath, create: createMediaDesk },
      { path: moduleFilesPath, create: parts => createModuleFileDesk({ ...parts, ...readers }) },
    ],
    uploadRoles: ['AUTHOR', 'REVIEWER', 'FRAMEWORK_ADMINISTRATOR', 'PLATFORM_ADMINISTRATOR'],
    rolesOf: async parts => new Set(await createOrganisationService(parts).rolesOf(parts.viewer)),
    jobs: createJobs(readers),
    createRegister: createPeopleRegister,
    seed: seedDatabase,
  }
}

export const features = createFeatures()
