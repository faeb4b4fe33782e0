import { Field, InputType, Int, ObjectType } from 'type-graphql'
import {
  Conflict,
  createResult,
  DateScalar,
  InvalidInput,
  NotAllowed,
  PageInfo,
  UUIDScalar,
} from '../../platform/graphql/index.ts'
import { Module } from '../modules/index.ts'

@ObjectType({ description: 'A day on which a module is held for several people, in one organisation.' })
export class ModuleSession {
  @Field(() => UUIDScalar, { description: 'Stable id.' })
  id!: string

  @Field(() => Int, { description: 'Counts the changes, from 1; send it as `expectedVersion`.' })
  version!: number

  @Field(() => Module, { description: 'What is held.' })
  module!: Module

  @Field(() => DateScalar, { description: 'The day; of several, the first.' })
  on!: string

  @Field(() => Int, { nullable: true, description: 'Places left, 0 or more; null = as many as come.' })
  placesLeft!: number | null

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day to ask for a place; null = up to the day itself.',
  })
  applyBy!: string | null

  @Field(() => Boolean, { description: 'Called off: nobody is planned into it any more.' })
  isCancelled!: boolean
}

@ObjectType({ description: 'A day on which a module is held where the viewer belongs.' })
export class ModuleDay {
  @Field(() => UUIDScalar, { description: 'Id of the session.' })
  id!: string

  @Field(() => String, { description: 'Name of the organisation that holds it.' })
  organisationName!: string

  @Field(() => DateScalar, { description: 'The day; of several, the first.' })
  on!: string

  @Field(() => Int, { nullable: true, description: 'Places left, 0 or more; null = as many as come.' })
  placesLeft!: number | null

  @Field(() => DateScalar, { nullable: true, description: 'Last day to ask for a place; null = up to the day itself.' })
  applyBy!: string | null

  @Field(() => Boolean, { description: 'Whether a place can still be asked for today.' })
  canAsk!: boolean
}

@ObjectType({ description: 'A session at its place in a list.' })
export class ModuleSessionEdge {
  @Field(() => String, { description: 'Place in the list, for `after`.' })
  cursor!: string

  @Field(() => ModuleSession, { description: 'The session.' })
  node!: ModuleSession
}

@ObjectType({ description: 'A page of sessions.' })
export class ModuleSessionConnection {
  @Field(() => [ModuleSessionEdge], { description: 'The sessions with their places.' })
  edges!: ModuleSessionEdge[]

  @Field(() => [ModuleSession], { description: 'The sessions alone.' })
  nodes!: ModuleSession[]

  @Field(() => PageInfo, { description: 'Whether there is more.' })
  pageInfo!: PageInfo

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number
}

@InputType({ description: 'What can be said of a session.' })
class SessionDetailsInput {
  @Field(() => DateScalar, { description: 'The day, today or later; of several, the first.' })
  on!: string

  @Field(() => Int, { nullable: true, description: 'Places left, 0 to 500; null = as many as come.' })
  placesLeft!: number | null

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day to ask for a place, on or before the day itself; null = up to the day.',
  })
  applyBy!: string | null
}

@InputType({ description: 'A day on which a module is held, to be planned with.' })
export class OfferModuleSessionInput extends SessionDetailsInput {
  @Field(() => UUIDScalar, { description: 'Organisation whose people the viewer looks after.' })
  organisationId!: string

  @Field(() => String, { description: 'Code of the module.' })
  moduleCode!: string
}

@InputType({ description: 'What a session becomes; everything is said again.' })
export class ChangeModuleSessionInput extends SessionDetailsInput {
  @Field(() => UUIDScalar, { description: 'Id of the session.' })
  id!: string

  @Field(() => Int, { description: 'The version this change was made from.' })
  expectedVersion!: number

  @Field(() => Boolean, { defaultValue: false, description: 'True: it is called off.' })
  isCancelled!: boolean
}

@ObjectType({ description: 'The session stands, and plans reckon with it from now on.' })
export class OfferModuleSessionSuccess {
  @Field(() => ModuleSession, { description: 'The session.' })
  session!: ModuleSession
}

export const OfferModuleSessionResult = createResult({
  name: 'OfferModuleSessionResult',
  description: 'What became of offering a session.',
  types: [OfferModuleSessionSuccess, InvalidInput, NotAllowed],
})

@ObjectType({ description: 'The session is as it was said, and plans reckon with that from now on.' })
export class ChangeModuleSessionSuccess {
  @Field(() => ModuleSession, { description: 'The session.' })
  session!: ModuleSession
}

export const ChangeModuleSessionResult = createResult({
  name: 'ChangeModuleSessionResult',
  description: 'What became of changing a session.',
  types: [ChangeModuleSessionSuccess, InvalidInput, NotAllowed, Conflict],
})

export type SessionDetails = Pick<SessionDetailsInput, 'on' | 'placesLeft' | 'applyBy'>
