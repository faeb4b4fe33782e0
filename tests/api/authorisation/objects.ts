import { readFileSync } from 'node:fs'
import { type GraphQLArgument, type GraphQLInputField, buildSchema, getNamedType, isInputObjectType } from 'graphql'
import { createId } from '../../../api/platform/ids.ts'
import { cursorOf } from '../../../api/platform/graphql/index.ts'
import { dayFromToday } from '../../support/create/people.ts'
import { type OwnerKind, type ViewerKind, type World, moduleOfOthers, personOf, stepOfOthers } from './world.ts'

/** An argument, or a field of an input, that names something of somebody's. */
export interface NamedObject {
  readonly document: string
  /** Variables that name this object. */
  variables(id: string, world: World): Record<string, unknown>
  /** What it is called where it is somebody's. */
  idOf(world: World, owner: OwnerKind): Promise<string>
  /** What nobody has. */
  unknown(): string
  /** Those for whom it is open; for anybody else somebody's is as if there were none. */
  readonly isOpen?: (viewer: ViewerKind, owner: OwnerKind) => boolean
  /** What is not the viewer's is passed over as the operation says, rather than refused: done, and nothing written. */
  readonly passesOver?: true
}

/** Names what is published, which is the same for everybody. */
type Published = 'published'

const ratingOf = async ({ api, people }: World, owner: OwnerKind): Promise<string> => {
  const [row] = await api.database.asSystem(tx =>
    tx.execute<{ id: string }[]>("select id from ratings where person_id = ? and kind = 'SELF' limit 1", [
      people.get(owner)?.id,
    ]),
  )
  return row?.id ?? ''
}

export const personIdOf: NamedObject['idOf'] = (world, owner) => Promise.resolve(personOf(world, owner).id)

const assesses: NamedObject['isOpen'] = (viewer, owner) =>
  (viewer === 'assessor' && owner === 'colleague') || (viewer === 'elsewhere' && owner === 'neighbour')

const answers = '__typename ... on InvalidInput { fields { path code message } }'

export const change = (name: string, type: string, more = ''): string =>
  `mutation($input: ${type}!) { ${name}(input: $input) { ${answers} ${more} } }`

const step = (name: string, type: string, more: object = {}): NamedObject => ({
  document: change(name, type),
  variables: stepId => ({ input: { stepId, ...more } }),
  idOf: () => Promise.resolve(stepOfOthers),
  unknown: () => 'MODULE:NONE',
})

/** Every one of them, by where it stands in the schema. A new one has no line yet, and a spec says so. */
export const objects: Readonly<Record<string, NamedObject | Published>> = {
  'adoptPlan(input.leftOutModuleCodes)': 'published',
  'adoptPlan(input.notBefore.moduleCode)': 'published',
  'adoptPlan(input.wantedModuleCodes)': 'published',
  'whatIf(change.aim.areas.areaCode)': 'published',
  'whatIf(change.aim.areas.levelCode)': 'published',
  'whatIf(change.aim.overlayCodes)': 'published',
  'whatIf(change.aim.pathwayCode)': 'published',
  'whatIf(change.aim.roleProfileCode)': 'published',
  'whatIf(change.assumedRatings.capabilityCode)': 'published',
  'whatIf(change.droppedCapabilityCodes)': 'published',
  'whatIf(change.leftOutModuleCodes)': 'published',
  'whatIf(change.notBefore.moduleCode)': 'published',
  'whatIf(change.wantedModuleCodes)': 'published',
  'whyNotModule(moduleCode)': 'published',
  'answerDayOne(input.roleProfileCode)': 'published',
  'capability(code)': 'published',
  'comparePathways(codes)': 'published',
  'framework(code)': 'published',
  'serviceCover(after)': 'published',
  'module(code)': 'published',
  'offerModuleSession(input.moduleCode)': 'published',
  'pathway(code)': 'published',
  'roleProfile(code)': 'published',
  'modules(after)': 'published',
  'modules(filter.areaCode)': 'published',
  'modules(filter.capabilityCode)': 'published',
  'modules(filter.levelCode)': 'published',
  'describeMyPractice(input.areas.areaCode)': 'published',
  'describeMyPractice(input.areas.levelCode)': 'published',
  'describeMyPractice(input.certificates.areaCode)': 'published',
  'describeMyPractice(input.levelCode)': 'published',
  'rateMyCapabilities(input.ratings.capabilityCode)': 'published',
  'recordAssessedRating(input.capabilityCode)': 'published',
  'recordGateFact(input.areaCode)': 'published',
  'recordGateFact(input.gateCode)': 'published',
  'setGoal(input.areas.areaCode)': 'published',
  'setGoal(input.areas.levelCode)': 'published',
  'setGoal(input.overlayCodes)': 'published',
  'setGoal(input.pathwayCode)': 'published',
  'setGoal(input.roleProfileCode)': 'published',
  'startModule(input.areaCodes)': 'published',
  'startModule(input.moduleCode)': 'published',
  'colleague(id)': {
    document: 'query($id: UUID!) { colleague(id: $id) { name assessedRatings { rating { value assessors } } } }',
    variables: id => ({ id }),
    idOf: personIdOf,
    unknown: createId,
    isOpen: assesses,
  },
  'colleagues(after)': {
    document: 'query($after: String) { colleagues(first: 1, after: $after) { totalCount nodes { name } } }',
    variables: id => ({ after: id.length === 36 ? cursorOf(id) : id }),
    idOf: personIdOf,
    unknown: createId,
    // Whoever assesses the organisation reads on after a colleague; after anybody else the list begins anew.
    isOpen: assesses,
  },
  'recordAssessedRating(input.personId)': {
    document: change('recordAssessedRating', 'RecordAssessedRatingInput', '... on NotAllowed { code message }'),
    variables: personId => ({
      input: { personId, capabilityCode: 'CLN-03', value: 2, observedOn: dayFromToday(0) },
    }),
    idOf: personIdOf,
    unknown: createId,
    isOpen: assesses,
  },
  'retractMyRating(input.id)': {
    document: change('retractMyRating', 'RetractMyRatingInput', '... on NotAllowed { code message }'),
    variables: id => ({ input: { id } }),
    idOf: ratingOf,
    unknown: createId,
  },
  'completeModule(input.moduleCode)': {
    document: change('completeModule', 'CompleteModuleInput'),
    variables: moduleCode => ({ input: { moduleCode } }),
    idOf: () => Promise.resolve(moduleOfOthers),
    unknown: () => 'ENH-03',
  },
  'respondToNextStep(input.stepId)': step('respondToNextStep', 'RespondToNextStepInput', { response: 'NOT_NOW' }),
  'withdrawResponse(input.stepId)': step('withdrawResponse', 'WithdrawResponseInput'),
}

/** Ids in no form that an id has. */
export const malformedIds = [
  '',
  'x',
  "'; drop table people; --",
  '00000000-0000-0000-0000-000000000000',
  '{01890000-0000-7000-8000-000000000001}',
  '../../../etc/passwd',
  'MODULE:\u0000',
  '%',
  'x'.repeat(10_000),
]

/** By its type, or by the words we use for what names something. */
const isName = ({ name, type }: GraphQLArgument | GraphQLInputField): boolean => {
  const typeName = getNamedType(type).name
  if (typeName === 'UUID' || typeName === 'ID') return true
  return typeName === 'String' && /(^after$|^before$|(^|[a-z])([iI]ds?|[cC]odes?)$)/.test(name)
}

const within = (part: GraphQLArgument | GraphQLInputField, path: string): string[] => {
  const here = path === '' ? part.name : `${path}.${part.name}`
  const type = getNamedType(part.type)
  if (isInputObjectType(type)) return Object.values(type.getFields()).flatMap(field => within(field, here))
  return isName(part) ? [here] : []
}

/** Every place of the committed schema where something is named: "retractMyRating(input.id)". */
export const placesThatName = (): string[] => {
  const schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'))
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
  return roots
    .flatMap(root => Object.values(root?.getFields() ?? {}))
    .flatMap(field => field.args.flatMap(argument => within(argument, '').map(path => `${field.name}(${path})`)))
    .toSorted()
}
