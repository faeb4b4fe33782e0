/** Pages about sign-offs, by what a person would call them: what each asks for. */
export const signOffPages: Readonly<Record<string, string>> = {
  'my lines to be signed': `{ mySignOffLines { roleTitle organisation { name } lines { code title state met asked missing
     items { rating held capability { shortName } } request { id signers { person { name } } } } } }`,
  'a sign-off folder': `{ signOffFolder(scopeLineCode: "growth") { canAsk words line { state } requests { id }
     requirements { text progress capabilities { code } sources { by on piece { title } } } } }`,
  'who may sign a line': '{ signerCandidates(scopeLineCode: "growth") { parts qualification person { name } } }',
  'the whole of my role': `{ mySignOffLines { level { state held words boundary lines { title by reviewDueOn
     items { held capability { shortName } } } requests { id decision { words } } } } }`,
  'who may sit on a panel':
    '{ signerCandidates(roleProfileCode: "ROLE-ENH-OBS") { parts qualification person { name } } }',
  'levels decided of me': '{ myLevelDecisions { title state decision { words dissent { reason } } } }',
  'what waits for my word': `{ decisionsForMe(first: 100) { totalCount nodes { title daysWaiting owner { name } signers { part } } } }`,
  'a request to decide': `{ signOffToDecide(id: "01890000-0000-7000-8000-000000000001") { canDecide
     requirements { text sources { by comment piece { title } } } lines { by items { held } } } }`,
  'who was confirmed in post': '{ startingPositions { basis lines { title } ratings { rating capability { code } } } }',
  'what is to be lowered': '{ signOffReversals { state reason items { rating capability { code } } } }',
  'numbers of an organisation':
    '{ raisedRequirements(organisationId: "01890000-0000-7000-8000-000000000001") { kind count usual } }',
}
