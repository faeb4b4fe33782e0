import { migrationsList } from '../schema/migrations/index.ts'
import { type BankHolidays, readBankHolidays } from '../seeds/bank-holidays.ts'
import { demoPassword, readDemoPeople, seedDatabase } from '../seeds/database.seeder.ts'
import { entities } from './features/entities.ts'
import {
  ConfirmationResolver,
  createConfirmationService,
  createDraftService,
  createEvidenceService,
  createShareService,
  createSuggestionService,
  DraftResolver,
  EvidenceResolver,
  ShareResolver,
} from './features/evidence/index.ts'
import { createEnrolmentService, EnrolmentResolver } from './features/enrolments/index.ts'
import {
  createContentReader,
  createFrameworkService,
  FrameworkResolver,
  readFramework,
} from './features/frameworks/index.ts'
import { createGateService, GateResolver, readGates } from './features/gates/index.ts'
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
  createDefectReader,
  createLibraryService,
  LibraryResolver,
  readSearchWords,
} from './features/library/index.ts'
import {
  createLearningCaseService,
  createListService,
  createMonthlyCountService,
  ListResolver,
  MonthlyCountResolver,
  readExaminations,
} from './features/lists/index.ts'
import {
  CapabilityModulesResolver,
  createModuleService,
  ModuleResolver,
  readModules,
} from './features/modules/index.ts'
import { createHoldingService, HoldingResolver, retentionJob } from './features/holdings/index.ts'
import {
  createMemberService,
  createOrganisationService,
  MemberResolver,
  OrganisationResolver,
} from './features/organisations/index.ts'
import { createInvitationService, createPeopleRegister, InvitationResolver } from './features/invitations/index.ts'
import {
  createGivenObservationService,
  createObservationFormService,
  createObservationReminderJob,
  createObservationReplyService,
  createObservationRequestService,
  GivenObservationResolver,
  ObservationFormResolver,
  ObservationReplyResolver,
  ObservationRequestResolver,
} from './features/observations/index.ts'
import {
  createPathwayService,
  ModulePathwaysResolver,
  PathwayResolver,
  readPathways,
} from './features/pathways/index.ts'
import { createPersonService, PersonResolver } from './features/people/index.ts'
import { createPlanProver, createPlanService, PlanResolver } from './features/plans/index.ts'
import {
  createHistoryService,
  createPortfolioService,
  createPortfolioShareService,
  HistoryResolver,
  portfolioDownload,
  portfolioPath,
  PortfolioResolver,
} from './features/portfolios/index.ts'
import { createPracticeService, PracticeResolver } from './features/practices/index.ts'
import { createProfileService, ProfileResolver } from './features/profiles/index.ts'
import { createRatingService, RatingResolver } from './features/ratings/index.ts'
import { createDigestJob, createReminderService, ReminderResolver } from './features/reminders/index.ts'
import {
  AdviceAfterChangeResolvers,
  createAdviceMemory,
  createRecommendationService,
  NextStepsChangeResolver,
  RecommendationResolver,
} from './features/recommendations/index.ts'
import { createWholeContentReader } from './features/records/index.ts'
import {
  createScopeLeadService,
  createScopeLinkService,
  createScopeRequestService,
  createScopeService,
  ScopeLinkResolver,
  ScopeRequestResolver,
  ScopeResolver,
} from './features/scopes/index.ts'
import { createSessionService, SessionResolver } from './features/sessions/index.ts'
import { dayOf } from './platform/calendar.ts'
import type { FeatureSet, RequestParts } from './platform/feature-set.ts'
import { createSolverPool } from './platform/solver/index.ts'

/** What is kept for all requests: published content, the days nobody works, and advice while nothing it rests on changes. */
function createReaders() {
  const frameworks = createContentReader(readFramework)
  const gates = createContentReader(readGates)
  const modules = createContentReader(async (tx, hash) =>
    readModules(tx, (await frameworks.of(tx, hash)).framework, await gates.of(tx, hash)),
  )
  const pathways = createContentReader(async (tx, hash) => {
    const { framework } = await frameworks.of(tx, hash)
    return readPathways(tx, { framework, gates: await gates.of(tx, hash), modules: await modules.of(tx, hash) })
  })
  const content = createWholeContentReader({ frameworks, gates, modules, pathways })
  const searchWords = createContentReader(readSearchWords)
  const examinations = createContentReader(async (tx, hash) => readExaminations(tx, await frameworks.of(tx, hash)))
  const defects = createDefectReader(content)
  let known: BankHolidays | null = null
  const holidays = () => (known ??= readBankHolidays())
  // Its threads start with the first plan that is not proven at once, and keep no process from ending.
  const prover = createPlanProver({ solver: createSolverPool() })
  return {
    frameworks,
    gates,
    modules,
    pathways,
    content,
    searchWords,
    examinations,
    defects,
    holidays,
    prover,
    advise: createAdviceMemory(),
  }
}

type Readers = ReturnType<typeof createReaders>

/** What a person's record grows by: what was seen, what was scanned, what shows it, and what others are handed of it. */
function createRecordResolvers(shared: RequestParts & Readers): object[] {
  return [
    new ObservationRequestResolver(createObservationRequestService(shared)),
    new ObservationReplyResolver(createObservationReplyService(shared)),
    new ObservationFormResolver(createObservationFormService(shared)),
    new GivenObservationResolver(createGivenObservationService(shared)),
    new ListResolver(createListService(shared), createLearningCaseService(shared)),
    new MonthlyCountResolver(createMonthlyCountService(shared)),
    new EvidenceResolver(createEvidenceService(shared), createSuggestionService(shared)),
    new DraftResolver(createDraftService(shared)),
    new ShareResolver(createShareService(shared)),
    new ConfirmationResolver(createConfirmationService(shared)),
    new HistoryResolver(createHistoryService(shared)),
    new PortfolioResolver(createPortfolioService(shared), createPortfolioShareService(shared)),
    new ScopeResolver(createScopeService(shared)),
    new ScopeRequestResolver(createScopeRequestService(shared), createScopeLeadService(shared)),
    new ScopeLinkResolver(createScopeLinkService(shared)),
  ]
}

/** The services of one request and the resolvers that use them. */
function createResolvers(parts: RequestParts, readers: Readers): object[] {
  const shared = { ...parts, ...readers }
  const goals = createGoalService(shared)
  const progressOf = createProgressOf(goals)
  const modules = createModuleService(shared)
  const pathways = createPathwayService(shared)
  const recommendations = createRecommendationService(shared)
  return [
    new PersonResolver(createPersonService(shared)),
    new OrganisationResolver(createOrganisationService(shared)),
    new MemberResolver(createMemberService(shared)),
    new InvitationResolver(createInvitationService(shared)),
    new FrameworkResolver(createFrameworkService(shared)),
    new GateResolver(createGateService(shared)),
    new ReminderResolver(createReminderService(shared)),
    new ModuleResolver(modules),
    new SessionResolver(createSessionService(shared)),
    new CapabilityModulesResolver(modules),
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
    new PlanResolver(createPlanService(shared)),
    new RecommendationResolver(recommendations),
    new NextStepsChangeResolver(),
    new HoldingResolver(createHoldingService(shared)),
    ...AdviceAfterChangeResolvers.map(AdviceAfterChange => new AdviceAfterChange(recommendations)),
  ]
}

const resolverClasses = [
  PersonResolver,
  OrganisationResolver,
  MemberResolver,
  InvitationResolver,
  FrameworkResolver,
  GateResolver,
  ReminderResolver,
  ModuleResolver,
  SessionResolver,
  CapabilityModulesResolver,
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
  ObservationRequestResolver,
  ObservationReplyResolver,
  ObservationFormResolver,
  GivenObservationResolver,
  ListResolver,
  MonthlyCountResolver,
  EnrolmentResolver,
  EvidenceResolver,
  DraftResolver,
  ShareResolver,
  ConfirmationResolver,
  PlanResolver,
  RecommendationResolver,
  NextStepsChangeResolver,
  HoldingResolver,
  HistoryResolver,
  PortfolioResolver,
  ScopeResolver,
  ScopeRequestResolver,
  ScopeLinkResolver,
  ...AdviceAfterChangeResolvers,
] as const

/** Every feature, as the platform takes them. */
function createFeatures(): FeatureSet {
  const readers = createReaders()
  return {
    entities,
    migrations: migrationsList,
    demoPassword,
    get demoPeople() {
      const people = readDemoPeople(dayOf(new Date(), 'Europe/London'))
      return people.map(({ name, email, story }) => ({ name, email, about: story }))
    },
    resolvers: resolverClasses,
    createResolvers: parts => createResolvers(parts, readers),
    createDownloads: parts => [portfolioDownload(createPortfolioService({ ...parts, ...readers }))],
    downloadPaths: [portfolioPath],
    rolesOf: async parts => new Set(await createOrganisationService(parts).rolesOf(parts.viewer)),
    jobs: [retentionJob, createDigestJob(readers), createObservationReminderJob(readers)],
    createRegister: createPeopleRegister,
    seed: seedDatabase,
  }
}

export const features = createFeatures()
