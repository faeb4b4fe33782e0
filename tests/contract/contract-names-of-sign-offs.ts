/** Names other programs rely on to ask for sign-offs and to decide them. */
export const signOffNames = {
  Query: [
    'mySignOffLines',
    'signOffFolder',
    'signerCandidates',
    'decisionsForMe',
    'signOffToDecide',
    'signerAppointments',
    'raisedRequirements',
    'startingPositions',
    'signOffReversals',
  ],
  Mutation: [
    'askForSignOff',
    'withdrawSignOffRequest',
    'sign',
    'voteOnPanel',
    'recuseFromPanel',
    'deferSignOff',
    'proposeReversal',
    'confirmReversal',
    'answerReversal',
    'appointSigner',
    'endAppointment',
    'raiseRequirement',
    'confirmStartingPosition',
  ],
} as const
