import { randomUUID } from 'node:crypto'
import { createEnrolment, createRating, createResponse } from '../../support/create/history.ts'
import { dayFromToday } from '../../support/create/people.ts'
import {
  type OwnerKind,
  goalOfViewers,
  moduleOfOthers,
  moduleUnderWay,
  nameOf,
  personOf,
  roleOfViewers,
  secretOf,
  stepAnswered,
  stepOfOthers,
} from './world.ts'
import {
  type Answered,
  type Cell,
  type Operation,
  mutation,
  only,
  problems,
  refusal,
  result,
  stale,
} from './answers.ts'

const isOwner = (whose: string): whose is OwnerKind => ['colleague', 'neighbour', 'former', 'stranger'].includes(whose)

/** Whose row a line of the table is of; an id nobody has for "no-one". */
export const personMeant = ({ world, viewer, whose }: Cell): string => {
  if (isOwner(whose)) return personOf(world, whose).id
  return whose === 'no-one' || viewer === 'anonymous' ? randomUUID() : personOf(world, viewer).id
}

const ownerOfRow = ({ world, viewer, whose }: Cell): string =>
  whose === 'colleague' || viewer === 'anonymous' ? personOf(world, 'colleague').id : personOf(world, viewer).id

const textOf = (data: Answered): string => JSON.stringify(data)

const published: Operation['read'] = data => (textOf(data).length > 60 ? 'published' : 'nobody')

/** Whatever the answer holds of a person is the viewer's; that nothing is of others is checked for every answer. */
export const ownBySecret: Operation['read'] = (data, { viewer }) => {
  if (only(data) === null) return 'nobody'
  return textOf(data).includes(secretOf(viewer)) ? 'own' : 'none'
}

const ownByText =
  (text: string): Operation['read'] =>
  data =>
    textOf(data).includes(text) ? 'own' : 'none'

const advice = 'nextSteps { inputsDigest responses { title } items { title reasons { text } } }'
const module = 'code mine { status startedOn completedOn areas { code } helps { preparedNow } blockedBy { text } }'
const pathway = 'code mine { isGoal held toConfirm toLearn minutesLeft } stages { mine { covered total isCurrent } }'
const dayOne = 'endRole { dayOne { answers { question answer note } } }'
const person =
  'id name email memberships { role organisation { name } } practice { jobTitle areas { area { code } } } goal { title }'
const assessed = 'assessedRatings { capability { code } rating { value assessors } }'

const success = (name: string, parts = ''): string =>
  `... on ${name[0]?.toUpperCase()}${name.slice(1)}Success { ${parts} ${advice} }`

const own = (name: string, parts = ''): string => mutation(name, `${success(name, parts)} ${problems}`)

const versionOf = async (cell: Cell, table: 'practices' | 'goals'): Promise<number> => {
  const [row] = await cell.world.api.database.asSystem(tx =>
    tx.execute<{ version: number }[]>(`select max(version) as version from ${table} where person_id = ?`, [
      personMeant(cell),
    ]),
  )
  return row?.version ?? 0
}

const forget = (cell: Cell, table: string, condition: string): Promise<unknown> =>
  cell.world.api.database.asSystem(tx =>
    tx.execute(`delete from ${table} where person_id = ? and ${condition}`, [personMeant(cell)], 'run'),
  )

const ratingOf = (cell: Cell): Promise<string> => {
  const of = { personId: ownerOfRow(cell), capabilityCode: 'CLN-05', value: 2 } as const
  const isAssessed = cell.whose === 'assessed'
  return createRating(cell.world.api, { ...of, kind: isAssessed ? 'SIGN_OFF' : 'SELF', note: 'Taken back' })
}

const firstStepOf = async ({ world, viewer }: Cell): Promise<string> => {
  if (viewer === 'anonymous') return stepAnswered
  const { nextSteps } = (await world.clients
    .get(viewer)
    ?.query<{ nextSteps: { items: { id: string }[] } }>('{ nextSteps { items { id } } }')) ?? {
    nextSteps: { items: [] },
  }
  return nextSteps.items[0]?.id ?? 'no step'
}

const membersMeant: Operation['read'] = (data, { world, viewer }) => {
  const { nodes, totalCount } = only(data) as { nodes: { name: string }[]; totalCount: number }
  const names = nodes.map(({ name }) => name).toSorted()
  const { here, elsewhere } = world.members
  const isAll = (members: readonly string[]): boolean =>
    totalCount === names.length && names.join() === members.filter(name => name !== nameOf(viewer)).join()
  if (isAll(here)) return 'here'
  return isAll(elsewhere) ? 'away' : `others: ${names.join()}`
}

const colleagueMeant: Operation['read'] = (data, { whose }) => {
  const colleague = only(data)
  if (colleague === null) return 'nobody'
  return textOf(data).includes(nameOf(whose)) ? 'theirs' : 'somebody else'
}

/** How each operation is asked, by its name in the schema. */
export const operations: Readonly<Record<string, Operation>> = {
  capabilities: { document: '{ capabilities { code modules { code } } }', read: published },
  capability: { document: '{ capability(code: "CLN-08") { code statement modules { code title } } }', read: published },
  contentDefects: { document: '{ contentDefects { code severity text waysOn } }', read: published },
  search: {
    document: `{ search(text: "leadership and governance", first: 20) { modules { nodes { ${module} } } capabilities { nodes { code } }
      roles { nodes { code } } pathways { nodes { ${pathway} } } } }`,
    read: ownByText('"status":"STARTED"'),
  },
  framework: { document: '{ framework(code: "SND-1") { code title overlays { items { rating } } } }', read: published },
  roleProfile: { document: '{ roleProfile(code: "ROLE-ENH-OBS") { code items { rating } } }', read: published },
  roleProfiles: { document: '{ roleProfiles { code items { rating } } }', read: published },
  module: { document: `{ module(code: "${moduleUnderWay}") { ${module} } }`, read: ownByText('"status":"STARTED"') },
  modules: { document: `{ modules(first: 100) { nodes { ${module} } } }`, read: ownByText('"status":"STARTED"') },
  pathway: { document: `{ pathway(code: "${goalOfViewers}") { ${pathway} } }`, read: ownByText('"isGoal":true') },
  pathways: { document: '{ pathways { code mine { isGoal held } } }', read: ownByText('"isGoal":true') },
  comparePathways: {
    document: `{ comparePathways(codes: ["${goalOfViewers}", "PW-ADV-GYN"]) { items { asks { standing } }
      pathways { ${pathway} ${dayOne} } } }`,
    read: ownBySecret,
  },
  me: { document: `{ me { ${person} } }`, read: ownBySecret },
  myCapabilities: {
    document: '{ myCapabilities { standing selfRating { note } assessedRating { value assessors } } }',
    read: ownBySecret,
  },
  myGates: { document: '{ myGates { state statedBy history { statedBy note } } }', read: ownBySecret },
  myProfile: {
    document: '{ myProfile { held role { code } overTime { on held } } }',
    read: ownByText(`"held":1,"role":{"code":"${roleOfViewers}"}`),
  },
  nextSteps: { document: `{ ${advice} }`, read: ownBySecret },
  colleagues: {
    document: `{ colleagues(first: 100) { totalCount nodes { id name ${assessed} } } }`,
    read: membersMeant,
  },
  colleague: {
    document: `query($id: UUID!) { colleague(id: $id) { id name ${assessed} } }`,
    given: cell => Promise.resolve({ id: personMeant(cell) }),
    read: colleagueMeant,
  },
  recordAssessedRating: {
    document: mutation(
      'recordAssessedRating',
      `... on RecordAssessedRatingSuccess { rating { value assessors } } ${problems} ${refusal}`,
    ),
    given: cell => {
      const personId = personMeant(cell)
      return Promise.resolve({ input: { personId, capabilityCode: 'CLN-03', value: 2, observedOn: dayFromToday(0) } })
    },
    read: result,
    writes: ['ratings'],
  },
  describeMyPractice: {
    document: mutation('describeMyPractice', `${success('describeMyPractice')} ${problems} ${stale}`),
    given: async cell => {
      const areas = [{ areaCode: 'OBS', levelCode: 'CF5' }]
      const jobTitle = secretOf(cell.viewer)
      return { input: { levelCode: 'CF5', areas, jobTitle, expectedVersion: await versionOf(cell, 'practices') } }
    },
    read: result,
    writes: ['practices', 'advice'],
  },
  setGoal: {
    document: mutation('setGoal', `${success('setGoal', 'goal { title }')} ${problems} ${stale}`),
    given: async cell => ({
      input: { pathwayCode: goalOfViewers, expectedVersion: await versionOf(cell, 'goals') },
    }),
    read: result,
    writes: ['goals', 'advice'],
  },
  rateMyCapabilities: {
    document: own('rateMyCapabilities', 'saved { rating { note } } rejected { code }'),
    given: ({ viewer }) =>
      Promise.resolve({ input: { ratings: [{ capabilityCode: 'CLN-01', value: 2, note: secretOf(viewer) }] } }),
    read: result,
    writes: ['ratings', 'advice'],
  },
  retractMyRating: {
    document: mutation('retractMyRating', `${success('retractMyRating', 'current { note }')} ${problems} ${refusal}`),
    given: async cell => ({ input: { id: await ratingOf(cell) } }),
    read: result,
    writes: ['rating_retractions', 'advice'],
  },
  startModule: {
    document: own('startModule', `module { ${module} }`),
    given: async cell => {
      await forget(cell, 'enrolments', "module_code = 'PRE-01'")
      return { input: { moduleCode: 'PRE-01' } }
    },
    read: result,
    writes: ['enrolments', 'advice'],
  },
  completeModule: {
    document: own('completeModule', `module { ${module} }`),
    given: async cell => {
      if (cell.whose === 'colleague') return { input: { moduleCode: moduleOfOthers } }
      if (cell.viewer !== 'anonymous')
        await createEnrolment(cell.world.api, { personId: personMeant(cell), moduleCode: moduleUnderWay })
      return { input: { moduleCode: moduleUnderWay, reflection: secretOf(cell.viewer) } }
    },
    read: result,
    writes: ['enrolments', 'advice'],
  },
  respondToNextStep: {
    document: own('respondToNextStep', 'response { title }'),
    given: async cell => {
      const stepId = cell.whose === 'colleague' ? stepOfOthers : await firstStepOf(cell)
      return { input: { stepId, response: 'NOT_NOW' } }
    },
    read: result,
    writes: ['step_responses', 'advice'],
  },
  withdrawResponse: {
    document: own('withdrawResponse', 'stepId'),
    given: async cell => {
      if (cell.whose === 'colleague') return { input: { stepId: stepOfOthers } }
      const answer = { stepId: stepAnswered, stepTitle: secretOf(cell.viewer), response: 'NOT_FOR_ME' }
      if (cell.viewer !== 'anonymous') await createResponse(cell.world.api, { ...answer, personId: personMeant(cell) })
      return { input: { stepId: stepAnswered } }
    },
    read: result,
    writes: ['step_responses', 'advice'],
  },
  answerDayOne: {
    document: mutation(
      'answerDayOne',
      `... on AnswerDayOneSuccess { roleProfile { dayOne { answers { note } } } } ${problems}`,
    ),
    given: ({ viewer }) => {
      const answers = [{ question: 'FUNDED_ROLE', answer: 'ASKED', note: secretOf(viewer) }]
      return Promise.resolve({ input: { roleProfileCode: roleOfViewers, answers } })
    },
    read: result,
    writes: ['day_one_answers'],
  },
  changeMyName: {
    document: mutation('changeMyName', `... on ChangeMyNameSuccess { person { name } } ${problems}`),
    given: ({ viewer }) => Promise.resolve({ input: { name: nameOf(viewer) } }),
    read: result,
  },
  recordGateFact: {
    document: own('recordGateFact', 'gate { statedBy }'),
    given: ({ viewer }) => Promise.resolve({ input: { gateCode: 'G5', areaCode: 'OBS', statedBy: secretOf(viewer) } }),
    read: result,
    writes: ['gate_facts', 'advice'],
  },
}
