import { lessonPages, module } from './lesson-pages.ts'
import { signOffPages } from './signoffs/pages.ts'

const step = `id kind title cost minutes sittingMinutes state module { code title } capabilities { code shortName }
  reasons { code text capability { code } } changesIf { text } blockedBy { text waysOn gate { name } } alternatives { code }`
const goal = 'goal { title dueOn roleProfile { code } pathway { code } overlays { code } areas { area { code } } }'
const plan = `minutes lowerBoundMinutes isProven weeks { startsOn minutes } adopted { leftOut { code } }
  steps { id title module { code } raises { capability { code } } grounds { capability { code } basis } dates { startsOn }
    loss { instead { code } } blockedBy { text gate { name } } }`
const items = 'items { target standing capability { code shortName } }'
const pathway = `code title mine { held toConfirm toLearn minutesLeft isGoal ${items} lines { held line { title } } }
  endRole { level { code } dayOne { answered answers { question answer note answeredOn } } }
  stages { title mine { covered total isCurrent ${items} } modules { code title mine { status canStart } } }`
const colleague = 'id name assessedRatings { capability { code shortName } rating { value on assessors basis } }'

/** Every page of the product, by what a person would call it. */
export const pages: Readonly<Record<string, string>> = {
  'next steps': `{ nextSteps(first: 10) { ${goal} items { ${step} } blocked { ${step} } responses { title } inputsDigest } }`,
  'my capabilities': `{ myCapabilities { capability { code shortName statement area { code } pillar { code } evidenceClass { to3 { text } } }
     target standing gap assumed review reviewOn decidedBy { text } scopeLines { title }
     selfRating { value on note } assessedRating { value on assessors basis } } }`,
  'who I am': `{ me { name email memberships { role organisation { name } } practice { areas { area { code } } } ${goal} } }`,
  'what is recorded of preconditions':
    '{ myGates { gate { name } area { code } medicine state until statedBy basis reminders remindersSent history { statedBy note } } }',
  'my messages': '{ myMessages(first: 20) { nodes { id title words from } totalCount unreadCount } }',
  'how many messages are unread': '{ unreadMessages }',
  'when letters may come': '{ myMessageChoices { email workingDays } }',
  'my calendar': '{ myCalendarFeed { id } }',
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
  ...lessonPages,
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
  'service cover':
    '{ serviceCover(organisationId: "01890000-0000-7000-8000-000000000001", first: 100) { totalCount nodes { title holders { name words } } } }',
  'where I train': '{ myTraining { university areas { name } canAsk { name } changes { what from to } } }',
  'awards I am asked about': '{ ratificationsAsked { trainee { name } areas { name } } }',
  'my reviews':
    '{ myReviews { lines { title state capabilities { shortName } } leave { from } plan { steps { line } } } }',
  'what is shared with me': '{ sharedWithMe { title owner { name } } }',
  'how much waits for my word': '{ waitingForMe { decisions confirmations } }',
  'what colleagues ask of me': `{ confirmationQueue(first: 100) { totalCount nodes { piece { title owner { name } } } load { waiting } } }`,
  'what I confirmed lately': '{ myGivenConfirmations { owner { name } confirmedAt until } }',
  'what a piece may show': '{ suggestedCapabilities(kindCode: "TEACHING", text: "NT") { capability { code } } }',
  'groups I am in': `{ myCohorts { name state stages { dueOn } shares { item } } }`,
  'what my groups set': '{ myAssignments { title dueOn doneOn capabilities { shortName } } }',
  ...signOffPages,
  'what I brought for modules': '{ myMedia(first: 100) { totalCount nodes { title files { path width } } } }',
  'modules being written':
    '{ moduleDrafts(first: 100) { totalCount nodes { title state minutes acts changedAt authors { name } organisation { name } } } }',
  'pathways being written':
    '{ pathwayDrafts(first: 100) { totalCount nodes { title state acts changedAt authors { name } organisation { name } } } }',
  'how a module is learnt from':
    '{ moduleInsights(code: "PRE-01") { until module { title } lookFirst { text } blocks { words reached { atLeast } } questions { words options { text } outcomes { text } } time { median } feedback { words people { atLeast } } } }',
  'modules with figures':
    '{ insightModules(first: 100) { totalCount nodes { version module { title } started { atLeast } } } }',
  'what a module shows': '{ mediaOf(ids: ["01890000-0000-7000-8000-000000000001"]) { title files { path } } }',
  'my colleagues': `{ colleagues(first: 100) { totalCount nodes { ${colleague} } } }`,
}
