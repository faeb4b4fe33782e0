/** One import between two files of an invented house. */
export interface Import {
  readonly from: string
  readonly to: string
  readonly isType?: boolean
}

/** An import that must not stand, and the rule that says so. */
export interface Offence extends Import {
  readonly breaks: string
}

const offence = (breaks: string, from: string, to: string): Offence => ({ breaks, from, to })
const typeOffence = (breaks: string, from: string, to: string): Offence => ({ breaks, from, to, isType: true })

/** At least one import that each rule forbids, in each of the places it guards. */
export const offences: readonly Offence[] = [
  offence('domain-is-pure', 'api/domain/planning/packed.ts', 'zod'),
  offence('domain-is-pure', 'api/domain/planning/clocked.ts', '../../platform/clock.ts'),
  offence('domain-is-pure', 'api/domain/planning/reading.ts', 'node:fs'),
  typeOffence('domain-is-pure', 'api/domain/planning/typed.ts', '../../features/people/index.ts'),

  typeOffence('no-cycles', 'api/platform/egg.ts', './hen.ts'),
  offence('no-cycles', 'web/features/goals/components/Egg.vue', './Hen.vue'),

  offence('feature-front-door', 'api/features/goals/a.service.ts', '../people/person.service.ts'),
  typeOffence('feature-front-door', 'api/features/goals/b.service.ts', '../people/person.types.ts'),
  offence('feature-front-door', 'web/features/goals/pages/APage.vue', '../../people/composables/useSignIn.ts'),
  typeOffence('feature-front-door', 'web/features/goals/said.ts', '../people/session.ts'),
  offence('feature-front-door-of-entities', 'api/features/goals/a.entity.ts', '../people/person.service.ts'),
  offence('feature-front-door-from-outside', 'api/compose.ts', './features/people/person.service.ts'),
  offence('feature-front-door-from-outside', 'web/app/AppShell.vue', '../features/people/pages/APage.vue'),
  offence('feature-front-door-of-tables', 'seeds/a.rows.ts', '../api/features/people/person.service.ts'),

  offence('feature-order', 'api/features/people/late.service.ts', '../goals/index.ts'),
  typeOffence('feature-order', 'api/features/frameworks/late.service.ts', '../modules/index.ts'),
  offence('feature-order', 'api/features/modules/late.entity.ts', '../pathways/pathway.entity.ts'),
  offence('feature-is-listed', 'api/features.ts', './features/horoscopes/index.ts'),

  offence('entity-sees-entity', 'api/features/people/b.entity.ts', './person.service.ts'),
  offence('entity-sees-entity', 'api/features/people/c.entity.ts', '../../platform/ids.ts'),
  offence('entity-sees-entity', 'api/platform/auth/d.entity.ts', 'zod'),

  offence('orm-in-its-room', 'api/features/people/c.service.ts', '@mikro-orm/core'),
  typeOffence('orm-in-its-room', 'api/features/people/c.resolver.ts', '@mikro-orm/core'),
  offence('orm-in-its-room', 'api/platform/auth/sign-in.ts', '@mikro-orm/core'),
  offence('orm-in-its-room', 'seeds/personas.ts', '@mikro-orm/core'),

  offence('graphql-in-its-room', 'api/features/people/d.service.ts', 'type-graphql'),
  typeOffence('graphql-in-its-room', 'api/features/people/e.repository.ts', 'graphql'),
  offence('graphql-in-its-room', 'api/platform/http/app.ts', 'graphql'),

  offence('platform-knows-no-feature', 'api/platform/mail.ts', '../features/people/index.ts'),
  typeOffence('platform-knows-no-feature', 'api/platform/files.ts', '../domain/planning/types.ts'),
  offence('platform-knows-no-feature', 'api/platform/jobs.ts', '../../seeds/personas.ts'),
  offence('platform-knows-no-feature', 'api/platform/logging.ts', '../features.ts'),

  offence('web-api-apart', 'web/features/goals/pages/BPage.vue', '../../../../api/domain/planning/plan.ts'),
  typeOffence('web-api-apart', 'web/ui/blocks.ts', '../../api/domain/blocks/block.ts'),
  typeOffence('web-api-apart', 'web/app/typed.ts', '../../api/features/people/index.ts'),
  offence('web-api-apart', 'web/app/seeded.ts', '../../seeds/personas.ts'),
  offence('api-web-apart', 'api/announce.ts', '../web/app/formats.ts'),

  offence('ui-is-plain', 'web/ui/AppOne.vue', '../features/goals/index.ts'),
  offence('ui-is-plain', 'web/ui/AppTwo.vue', 'vue-router'),
  offence('ui-is-plain', 'web/ui/three.ts', '@apollo/client'),
  typeOffence('ui-is-plain', 'web/ui/AppFour.vue', '../app/session.ts'),

  offence('no-test-in-product', 'api/platform/tried.ts', '../../tests/support/api.ts'),
  typeOffence('no-test-in-product', 'web/app/tried.ts', './session.spec.ts'),
  offence('no-development-package-in-product', 'api/platform/watched.ts', 'vitest'),
  offence('every-import-is-found', 'api/platform/lost.ts', './nowhere.ts'),
]

/** What closes the circles above. */
export const wayBack: readonly Import[] = [
  { from: 'api/platform/hen.ts', to: './egg.ts', isType: true },
  { from: 'web/features/goals/components/Hen.vue', to: './Egg.vue', isType: true },
]

const allowed = (from: string, to: string): Import => ({ from, to })

/** What the same rules leave open, so that none is kept by forbidding everything. */
export const allowedImports: readonly Import[] = [
  allowed('api/domain/planning/plan.ts', '../capability/fold.ts'),
  allowed('api/domain/planning/choose.spec.ts', 'vitest'),
  allowed('api/features/goals/goal.service.ts', '../people/index.ts'),
  allowed('api/features/goals/goal.entity.ts', '../people/person.entity.ts'),
  allowed('api/features/goals/goal.repository.ts', '@mikro-orm/core'),
  allowed('api/features/goals/goal.types.ts', 'type-graphql'),
  allowed('api/features/goals/goal.resolver.ts', 'type-graphql'),
  allowed('api/features/entities.ts', './goals/goal.entity.ts'),
  allowed('api/platform/database/open.ts', '@mikro-orm/core'),
  allowed('api/platform/graphql/guard.ts', 'graphql'),
  allowed('seeds/persona.rows.ts', '../api/features/people/person.entity.ts'),
  allowed('schema/migrations/Migration1.ts', '@mikro-orm/core'),
  allowed('web/app/router.ts', 'vue-router'),
  allowed('web/app/AppHeader.vue', '../features/people/index.ts'),
  allowed('web/features/goals/composables/useGoal.ts', '@apollo/client'),
  allowed('web/features/goals/useBound.ts', '../../../api/domain/planning/browser.ts'),
  allowed('web/features/staffing/service-cover.ts', '../../../api/domain/staffing/browser.ts'),
  allowed('web/features/goals/goal.spec.ts', '../../../tests/support/web.ts'),
  allowed('web/ui/AppFive.vue', './AppSix.vue'),
]
