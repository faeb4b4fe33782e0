import { beforeAll, describe, expect, it } from 'vitest'
import { countStatements } from '../../api/platform/database/index.ts'
import { createId } from '../../api/platform/ids.ts'
import { type TestApi, describeOnOneDatabase } from '../support/api.ts'
import type { ApiClient } from '../support/api-client.ts'
import { createRating } from '../support/create/history.ts'
import { createOrganisation, createPerson, signInAs } from '../support/create/people.ts'
import { createSupported } from '../support/create/preceptorship.ts'

/** What a page may send to the database of its own; sessions and transactions are counted apart. */
const budget = 6

const step = `id kind title cost minutes sittingMinutes state module { code title } capabilities { code shortName }
  reasons { code text capability { code } } changesIf { text } blockedBy { text waysOn gate { name } } alternatives { code }`
const goal = 'goal { title dueOn roleProfile { code } pathway { code } overlays { code } areas { area { code } } }'
const plan = `minutes lowerBoundMinutes isProven weeks { startsOn minutes } adopted { leftOut { code } }
  steps { id title module { code } raises { capability { code } } grounds { capability { code } basis } dates { startsOn }
    loss { instead { code } } blockedBy { text gate { name } } }`
const module = `code title minutes develops { capability { code } } requiredModules { anyOf { code } } pathways { code }
  mine { status canStart startedOn blockedBy { text } helps { capability { code } preparedNow } areas { code } }`
const items = 'items { target standing capability { code shortName } }'
const pathway = `code title mine { held toConfirm toLearn minutesLeft isGoal ${items} lines { held line { title } } }
  endRole { level { code } dayOne { answered answers { question answer note answeredOn } } }
  stages { title mine { covered total isCurrent ${items} } modules { code title mine { status canStart } } }`
const colleague = 'id name assessedRatings { capability { code shortName } rating { value on assessors basis } }'

/** Every page of the product, by what a person would call it. */
const pages: Readonly<Record<string, string>> = {
  'next steps': `{ nextSteps(first: 10) { ${goal} items { ${step} } blocked { ${step} } responses { title } inputsDigest } }`,
  'my capabilities': `{ myCapabilities { capability { code shortName statement area { code } pillar { code } evidenceClass { to3 { text } } }
     target standing gap assumed review reviewOn decidedBy { text } scopeLines { title }
     selfRating { value on note } assessedRating { value on assessors basis } } }`,
  'who I am': `{ me { name email memberships { role organisation { name } } practice { areas { area { code } } } ${goal} } }`,
  'what is recorded of preconditions':
    '{ myGates { gate { name } area { code } medicine state until statedBy basis reminders remindersSent history { statedBy note } } }',
  'whether I am reminded': '{ myReminders { areWanted } }',
  'my plan': `{ developmentPlan { ${goal} ${plan} } }`,
  'my plan if something were different': `{ whatIf(change: { hoursPerWeek: 4, leftOutModuleCodes: ["ENH-08"] }) {
     ... on WhatIfSuccess { plan { ${plan} } difference { minutes weeks added { code } dropped { code } } } } }`,
  'why a module is not in my plan': '{ whyNotModule(moduleCode: "ENH-08") { text extraMinutes } }',
  'my profile in pictures': `{ myProfile { held toConfirm toLearn role { title } lines { held line { title } }
     pillars { held pillar { name } } overTime { on held toConfirm toLearn } } }`,
  'the list of modules': `{ modules(first: 100) { totalCount nodes { ${module} } } }`,
  'what is searched for': `{ search(text: "audit", first: 20) { understood { as } modules { nodes { ${module} } } capabilities { nodes { code } }
     roles { nodes { code } } pathways { nodes { ${pathway} } } } }`,
  'the modules that close something of mine': `{ modules(search: "anomoly", filter: { closesMine: true }, first: 100) {
     totalCount understood { as } nodes { ${module} } } }`,
  'a module': `{ module(code: "ENH-08") { ${module} parts { title } sources } }`,
  'when modules are held': '{ modules(first: 100) { nodes { code days { on organisationName } } } }',
  'the list of pathways': '{ pathways { code title mine { held minutesLeft } stages { title mine { covered } } } }',
  'a pathway': `{ pathway(code: "PW-ADV-OBS") { ${pathway} } }`,
  'pathways side by side': `{ comparePathways(codes: ["PW-ADV-OBS", "PW-ADV-GYN", "PW-CON-W"]) { minutesServingAll
     pathways { ${pathway} } items { kind capability { code } asks { target standing } }
     sharedModules { module { code minutes } pathways { code } } } }`,
  'the framework': '{ framework(code: "SND-1") { title areas { name } overlays { items { capability { code } } } } }',
  'a capability': '{ capability(code: "OBS-05") { statement modules { code mine { status } } } }',
  'the list of capabilities': '{ capabilities { code shortName modules { code } } }',
  'what the ratings look like for each capability':
    '{ capabilities { code descriptors { value text } evidenceExample } }',
  'the roles': '{ roleProfiles { code dayOne { answered } items { capability { code } } scopeLines { title } } }',
  'who was asked to look, and what came': `{ myObservations(first: 100) { totalCount nodes { id state about form { name }
     capabilities { code shortName } observation { comment items { capability { code } value } replies { text } } } } }`,
  'what can be asked for': '{ observationForms { code content { name fields { label options { anchor } } } } }',
  'whom I can ask': '{ possibleAssessors { id name } }',
  'kinds of examination': '{ examinations { code title area { name } capabilities { code } } }',
  'my usual lists': '{ myUsualLists { name version lines { count examination { title } } } }',
  'my log': '{ myLog(first: 100) { totalCount nodes { on lines { count examination { title } } } } }',
  'what my log counts': '{ myLogCounts { performed assisted observed examination { title } } }',
  'cases I learnt from': '{ myLearningCases(first: 100) { totalCount nodes { month unusual examination { title } } } }',
  'what a system counted of me':
    '{ myCountedMonths(first: 100) { totalCount nodes { month count organisationName examination { title } } } }',
  'forms of an organisation':
    '{ organisationForms(organisationId: "01890000-0000-7000-8000-000000000001") { safetyRoute forms { code } } }',
  'codes of an organisation': '{ localCodes(organisationId: "01890000-0000-7000-8000-000000000001") { localCode } }',
  'the history of a capability': `{ capabilityHistory(code: "CLN-01") { entries { on value by heldAfter text capability { code } } sideBySide { on } } }`,
  'my history':
    '{ myHistory(first: 100) { totalCount nodes { on value by heldBefore heldAfter text capability { code } } } }',
  'what changed in my record':
    '{ myChanges(from: "2026-11-01") { capability { code } heldAfter { value } selfBefore selfAfter } }',
  'what I say beside what others confirmed':
    '{ myCalibration { groups { pillar { name } area { name } lower same higher } } }',
  'what could be in my portfolio': '{ myPortfolio { boundary parts { part title entries } } }',
  'links to my portfolio':
    '{ myPortfolioShares(first: 20) { totalCount nodes { forWhom viewCount views { at device } } } }',
  'open invitations':
    '{ invitations(organisationId: "01890000-0000-7000-8000-000000000001") { nodes { email roles } } }',
  'days on which modules are held':
    '{ moduleSessions(organisationId: "01890000-0000-7000-8000-000000000001") { totalCount nodes { on module { title } } } }',
  'my scope of practice': `{ myScope { places { hasLead } roles { code } draft { lines { title missing { title } } changes { text } } inForce { lines { title } } history { state sinceSigned { text } } yearly { apart { text } } requests { kind } links { viewCount } } }`,
  'what waits for me as a lead': `{ scopeRequests(first: 100) { totalCount nodes { kind owner { name } changes { text } clears statement { lines { title } sinceSigned { text } } } } }`,
  'a version of a statement': '{ scopeStatement(id: "01890000-0000-7000-8000-000000000001") { state } }',
  'my record': `{ myEvidence(first: 100) { totalCount nodes { title state confirmations { comment } capabilities { shortName } } } }`,
  'my record in numbers':
    '{ myEvidenceSummary { pieces waiting kinds { pieces kind { title } } months { month pieces } } }',
  'what I am writing': '{ myEvidenceDrafts { kind { title } answers { value } } }',
  'preceptorships I am in':
    '{ myPreceptorships { state preceptor { name } meetings { dueOn concerns objectives { text } } hoursGiven hoursAgreed } }',
  'what the programme counts': '{ programmePreceptorships { preceptee { name } meetings { heldOn } } }',
  'where I train': '{ myTraining { university areas { name } canAsk { name } changes { what from to } } }',
  'awards I am asked about': '{ ratificationsAsked { trainee { name } areas { name } } }',
  'my reviews':
    '{ myReviews { lines { title state capabilities { shortName } } leave { from } plan { steps { line } } } }',
  'what is shared with me': '{ sharedWithMe { title owner { name } } }',
  'what colleagues ask of me': `{ confirmationQueue(first: 100) { totalCount nodes { piece { title owner { name } } } load { waiting } } }`,
  'what I confirmed lately': '{ myGivenConfirmations { owner { name } confirmedAt until } }',
  'what a piece may show': '{ suggestedCapabilities(kindCode: "TEACHING", text: "NT") { capability { code } } }',
  'my lines to be signed': `{ mySignOffLines { roleTitle organisation { name } lines { code title state met asked missing
     items { rating held capability { shortName } } request { id signers { person { name } } } } } }`,
  'a sign-off folder': `{ signOffFolder(scopeLineCode: "growth") { canAsk words line { state } requests { id }
     requirements { text progress capabilities { code } sources { by on piece { title } } } } }`,
  'who may sign a line': '{ signerCandidates(scopeLineCode: "growth") { parts qualification person { name } } }',
  'what waits for my word': `{ decisionsForMe(first: 100) { totalCount nodes { title daysWaiting owner { name } signers { part } } } }`,
  'a request to decide': `{ signOffToDecide(id: "01890000-0000-7000-8000-000000000001") { canDecide
     requirements { text sources { by comment piece { title } } } } }`,
  'who was confirmed in post': '{ startingPositions { basis lines { title } ratings { rating capability { code } } } }',
  'what is to be lowered': '{ signOffReversals { state reason items { rating capability { code } } } }',
  'numbers of an organisation':
    '{ raisedRequirements(organisationId: "01890000-0000-7000-8000-000000000001") { kind count usual } }',
  'my colleagues': `{ colleagues(first: 100) { totalCount nodes { ${colleague} } } }`,
}

/** Pages of those who look after people: of an organisation, and of one member of it. */
const member =
  'name version standing memberships { role fromOn toOn isCurrent } changes { version role changedBy changedAt }'
const pagesOfAdministrators = (organisationId: string, personId: string): Readonly<Record<string, string>> => ({
  'the organisations I look after': '{ organisations { id name } }',
  'who is appointed to sign': `{ signerAppointments(organisationId: "${organisationId}") { title isCurrent person { name } } }`,
  'the members of an organisation': `{ members(organisationId: "${organisationId}", first: 100) { totalCount nodes { ${member} } } }`,
  'a member': `{ member(organisationId: "${organisationId}", personId: "${personId}") { ${member} } }`,
})

const names = Object.keys(pages)

const run = (api: TestApi, sql: string, values: unknown[] = []): Promise<unknown> =>
  api.database.asSystem(tx => tx.execute(sql, values, 'run'))

/** As if another release of the content had just been published: whatever was kept of the one before is of no use. */
const publishAgain = (api: TestApi) => run(api, 'update frameworks set content_hash = ?', [createId()])

const growFramework = async (api: TestApi): Promise<void> => {
  await run(
    api,
    `insert into capabilities (code, framework_code, position, pillar_code, area_code, statement, reference,
       evidence_class_code, expected)
     select 'CLN-' || 100 + n, framework_code, 1000 + n, pillar_code, null, 'Made up ' || n || ': does it', reference,
            evidence_class_code, expected from capabilities cross join generate_series(1, 400) n where code = 'CLN-01'`,
  )
  await run(
    api,
    `insert into role_profile_items (role_profile_code, capability_code, rating)
     select 'ROLE-ENH-OBS', code, 3 from capabilities where position > 1000`,
  )
  await publishAgain(api)
}

/** Every capability rated by the person themselves on each of five days. */
const longHistory = `insert into ratings (id, person_id, capability_code, kind, value, rated_on, assessor_ids,
    assessor_names, recorded_at)
  select gen_random_uuid(), ?, code, 'SELF', 2, date '2026-11-20' - days, '{}', '{}', now()
    from capabilities cross join generate_series(1, 5) days`

const ownStatements = async (client: ApiClient, page: string, of = pages): Promise<string[]> => {
  const { result, statements } = await countStatements(() => client.ask<object>(of[page] ?? ''))
  expect(result.errors).toEqual([])
  expect(Object.keys(result.data ?? {})).toHaveLength(1)
  return statements.own
}

/** As many preceptorships of one person as asked, each with a preceptor, a meeting and its words. */
const addSupported = async (api: TestApi, personId: string, count: number): Promise<void> => {
  for (let index = 0; index < count; index += 1) await createSupported(api, { personId })
}

/** Pieces of evidence of one person, one a day. */
const manyPieces = `insert into evidence_pieces (id, piece_id, version, person_id, kind_code, title, done_on, details,
    capability_codes, is_withdrawn, recorded_at)
  select gen_random_uuid(), gen_random_uuid(), 1, ?, 'AWARD', 'Piece', date '2026-11-20' - n, '{}', '{CLN-01}', false, now()
    from generate_series(1, ?) n`
const ofEvidence = [
  'next steps',
  'my record',
  'my record in numbers',
  'what a piece may show',
  'my lines to be signed',
  'a sign-off folder',
]

const countAll = async (client: ApiClient, of = names): Promise<ReadonlyMap<string, number>> => {
  const counts = new Map<string, number>()
  for (const name of of) counts.set(name, (await ownStatements(client, name)).length)
  return counts
}

describeOnOneDatabase('A page', api => {
  let assessor: ApiClient
  let personId: string
  let organisationId: string
  const addColleagues = async (count: number): Promise<void> => {
    for (let index = 0; index < count; index += 1) {
      const { id } = await createPerson(api, `Colleague ${index}`, [{ organisationId, roles: ['PERSON'] }])
      const seen = { personId: id, capabilityCode: 'CLN-01', kind: 'SIGN_OFF', value: 3 } as const
      await createRating(api, { ...seen, assessorName: 'Somebody' })
    }
  }
  const capabilitiesShown = async (): Promise<number> =>
    (await assessor.query<{ myCapabilities: unknown[] }>('{ myCapabilities { target } }')).myCapabilities.length

  beforeAll(async () => {
    organisationId = await createOrganisation(api, 'Counted')
    const person = await createPerson(api, 'Counted', [
      { organisationId, roles: ['PERSON', 'ASSESSOR', 'ORGANISATION_ADMINISTRATOR'] },
    ])
    personId = person.id
    assessor = await signInAs(api, person)
    await addColleagues(2)
    await assessor.query(
      `mutation { setGoal(input: { roleProfileCode: "ROLE-ENH-OBS", expectedVersion: 0 }) { __typename } }`,
    )
  })

  describe('at 100 capabilities and two colleagues', () => {
    it('is what it claims to be', async () => {
      expect(await capabilitiesShown()).toBe(100)
    })

    it.each(names)('costs at most six statements the second time: %s', async name => {
      await ownStatements(assessor, name)
      expect((await ownStatements(assessor, name)).length).toBeLessThanOrEqual(budget)
    })

    it.each(['next steps', 'my capabilities'])('costs at most six statements the first time: %s', async name => {
      await publishAgain(api)
      const first = await ownStatements(assessor, name)
      expect(first.length).toBeGreaterThan((await ownStatements(assessor, name)).length)
      expect(first.length).toBeLessThanOrEqual(budget)
    })
  })

  it('costs the same at 500 capabilities, thirty colleagues and a long history', { timeout: 180_000 }, async () => {
    const before = await countAll(assessor)
    await growFramework(api)
    await addColleagues(28)
    await run(api, longHistory, [personId])
    for (const name of ['next steps', 'my capabilities']) {
      await publishAgain(api)
      expect((await ownStatements(assessor, name)).length).toBeLessThanOrEqual(budget)
    }
    expect(await countAll(assessor)).toEqual(before)
    expect(await capabilitiesShown()).toBe(500)
    const { colleagues } = await assessor.query<{ colleagues: { nodes: { assessedRatings: unknown[] }[] } }>(
      '{ colleagues(first: 100) { nodes { assessedRatings { rating { value } } } } }',
    )
    expect(colleagues.nodes.map(({ assessedRatings }) => assessedRatings.length)).toEqual(Array(30).fill(1))
  })

  it('costs the same with 20 pieces of evidence as with 2,000', async () => {
    const client = await signInAs(api, await createPerson(api, 'Keeps a lot', [{ organisationId, roles: ['PERSON'] }]))
    const { me } = await client.query<{ me: { id: string } }>('{ me { id } }')
    const addPieces = (count: number) => run(api, manyPieces, [me.id, count])
    await addPieces(20)
    await countAll(client, ofEvidence)
    const few = await countAll(client, ofEvidence)
    await addPieces(1980)
    expect(await countAll(client, ofEvidence)).toEqual(few)
    const { myEvidence } = await client.query<{ myEvidence: { totalCount: number } }>('{ myEvidence { totalCount } }')
    expect(myEvidence.totalCount).toBe(2000)
    expect(Math.max(...few.values())).toBeLessThanOrEqual(budget)
  })

  it('costs the same with one preceptorship as with thirty', async () => {
    const person = await createPerson(api, 'Supported', [{ organisationId, roles: ['ORGANISATION_ADMINISTRATOR'] }])
    const client = await signInAs(api, person)
    const ofSupport = ['preceptorships I am in', 'what the programme counts', 'my reviews']
    await addSupported(api, person.id, 1)
    await countAll(client, ofSupport)
    const few = await countAll(client, ofSupport)
    await addSupported(api, person.id, 29)
    expect(await countAll(client, ofSupport)).toEqual(few)
    expect(Math.max(...few.values())).toBeLessThanOrEqual(budget)
  })

  it('costs those who look after members at most six statements, however many there are', async () => {
    const head = await createPerson(api, 'Head', [{ organisationId, roles: ['ORGANISATION_ADMINISTRATOR'] }])
    const client = await signInAs(api, head)
    const administered = pagesOfAdministrators(organisationId, personId)
    const counts = async (): Promise<number[]> =>
      Promise.all(Object.keys(administered).map(async name => (await ownStatements(client, name, administered)).length))
    const before = await counts()
    await addColleagues(20)
    expect(await counts()).toEqual(before)
    expect(Math.max(...before)).toBeLessThanOrEqual(budget)
  })

  it('tells its own statements from those of the session and the transaction', async () => {
    const { statements } = await countStatements(() => assessor.query('{ nextSteps { held } }'))
    expect(statements.own).toHaveLength(1)
    expect(statements.session).toHaveLength(1)
    expect(statements.transaction.length).toBeGreaterThanOrEqual(1)
  })
})
