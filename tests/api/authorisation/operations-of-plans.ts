import { dayFromToday } from '../../support/create/people.ts'
import { type Operation, mutation, problems, result, stale } from './answers.ts'
import { goalOfViewers, moduleUnderWay } from './world.ts'

const plan = `goal { pathway { code } } minutes steps { id reasons grounds { on } } adopted { version }`
const difference = 'difference { minutes added { code } dropped { code } }'

const holding =
  (text: string): Operation['read'] =>
  data =>
    JSON.stringify(data).includes(text) ? 'own' : 'none'

/** How plans are asked for, looked at otherwise, and made one's own. */
export const planOperations: Readonly<Record<string, Operation>> = {
  developmentPlan: {
    document: `{ developmentPlan { ${plan} } }`,
    read: holding(`"pathway":{"code":"${goalOfViewers}"}`),
  },
  whatIf: {
    document: `{ whatIf(change: { casesPerMonth: 4 }) { ... on WhatIfSuccess { plan { ${plan} } ${difference} } ${problems} } }`,
    read: holding(`"pathway":{"code":"${goalOfViewers}"}`),
  },
  whyNotModule: {
    // Whoever has begun it is told of their own plan; nobody else has a goal that leads there.
    document: `{ whyNotModule(moduleCode: "${moduleUnderWay}") { code text module { code } } }`,
    read: holding(`"module":{"code":"${moduleUnderWay}"}`),
  },
  planSince: {
    document: `query($on: Date!) { planSince(on: $on) { on ${difference} finished { code } } }`,
    given: () => Promise.resolve({ on: dayFromToday(-1) }),
    read: holding(`"on":"${dayFromToday(-1)}"`),
  },
  adoptPlan: {
    document: mutation(
      'adoptPlan',
      `... on AdoptPlanSuccess { adopted { version } nextSteps { inputsDigest items { title } } } ${problems} ${stale}`,
    ),
    given: async ({ world: { api, people }, viewer }) => {
      const personId = viewer === 'anonymous' ? null : (people.get(viewer)?.id ?? null)
      const rows = await api.database.asSystem(tx =>
        tx.execute<{ version: number | null }[]>(
          'select max(version) as version from adopted_plans where person_id = ?',
          [personId],
        ),
      )
      return { input: { casesPerMonth: 4, expectedVersion: rows[0]?.version ?? 0 } }
    },
    read: result,
    writes: ['adopted_plans', 'advice'],
  },
}
