import { registerEnumType } from 'type-graphql'

export enum SignOffState {
  COLLECTING = 'COLLECTING',
  READY = 'READY',
  ASKED = 'ASKED',
  BEING_DECIDED = 'BEING_DECIDED',
  SIGNED = 'SIGNED',
  DEFERRED = 'DEFERRED',
  WITHDRAWN = 'WITHDRAWN',
  REVERSED = 'REVERSED',
}
registerEnumType(SignOffState, {
  name: 'SignOffState',
  description: 'Where a scope line, or one request about it, stands. "Everything asked for is met" is not "signed".',
  valuesConfig: {
    COLLECTING: { description: 'Something that is asked for is not on record yet.' },
    READY: { description: 'Everything asked for is on record: it can be asked for.' },
    ASKED: { description: 'Asked for; nobody has given their word yet.' },
    BEING_DECIDED: { description: 'At least one of those asked has given their word.' },
    SIGNED: { description: 'Signed off.' },
    DEFERRED: { description: 'Not yet: what is needed, and by when, is stated. It can be asked for again.' },
    WITHDRAWN: { description: 'Its owner took the request back. It can be asked for again.' },
    REVERSED: { description: 'Two people decided, after its owner had heard, that it is lower than it was signed.' },
  },
})

export enum SignOffRoute {
  SUPERVISOR = 'SUPERVISOR',
  TWO_PEOPLE = 'TWO_PEOPLE',
  PANEL = 'PANEL',
}
registerEnumType(SignOffRoute, {
  name: 'SignOffRoute',
  description: 'Who decides a line: what its highest rating asks for.',
  valuesConfig: {
    SUPERVISOR: { description: 'One named supervisor: for 1 and 2.' },
    TWO_PEOPLE: { description: 'Two people, the first of whom did not train the person: for 3.' },
    PANEL: { description: 'A panel: for 4, and for procedures and medicines at 3.' },
  },
})

export enum SignerPart {
  SUPERVISOR = 'SUPERVISOR',
  LEAD = 'LEAD',
  SECOND = 'SECOND',
  MEMBER = 'MEMBER',
}
registerEnumType(SignerPart, {
  name: 'SignerPart',
  description: 'What somebody is asked to be in a decision.',
  valuesConfig: {
    SUPERVISOR: { description: 'The one who decides a 1 or a 2.' },
    LEAD: { description: 'The first of two, or of a panel: never somebody who trained the person.' },
    SECOND: { description: 'The second of two.' },
    MEMBER: { description: 'A further member of a panel.' },
  },
})

export enum SignOffAnswer {
  READY = 'READY',
  NOT_YET = 'NOT_YET',
  RECUSED = 'RECUSED',
}
registerEnumType(SignOffAnswer, {
  name: 'SignOffAnswer',
  description: 'The word of one who was asked. It is given once and kept, whatever the others say.',
  valuesConfig: {
    READY: { description: 'On this evidence, ready.' },
    NOT_YET: { description: 'Not yet, with what is needed and by when.' },
    RECUSED: { description: 'Takes no part, because of an interest they declared. It counts for neither side.' },
  },
})

export enum QualifiedBy {
  RATING = 'RATING',
  APPOINTMENT = 'APPOINTMENT',
}
registerEnumType(QualifiedBy, {
  name: 'QualifiedBy',
  description: 'What lets somebody sign.',
  valuesConfig: {
    RATING: { description: 'They hold at least what is awarded, and what the part asks of them as an assessor.' },
    APPOINTMENT: { description: 'The organisation appointed them for it, between two days and with a reason.' },
  },
})

export enum SignOffSourceKind {
  OBSERVATION = 'OBSERVATION',
  EVIDENCE = 'EVIDENCE',
  LOG = 'LOG',
}
registerEnumType(SignOffSourceKind, {
  name: 'SignOffSourceKind',
  description: 'What a tick rests on.',
  valuesConfig: {
    OBSERVATION: { description: 'What a colleague saw.' },
    EVIDENCE: { description: 'A piece of evidence, in one version.' },
    LOG: { description: 'Examinations logged or counted by the department’s system.' },
  },
})
