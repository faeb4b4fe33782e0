import 'reflect-metadata'
import { Arg, Field, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql'
import type { FeatureSet, RequestParts } from '../../api/platform/feature-set.ts'
import {
  Access,
  createResult,
  DateScalar,
  InvalidInput,
  UUIDScalar,
  invalidInput,
} from '../../api/platform/graphql/index.ts'
import { productFeatures } from './product.ts'

@ObjectType({ description: 'Refers to itself, so that a query can be as deep as it likes.' })
class Probe {
  @Field(() => Int, { description: 'A number.' })
  number!: number

  @Field(() => Probe, { description: 'Another one.' })
  inner!: Probe
}

@ObjectType({ description: 'The role in force in the database.' })
class RoleInForce {
  @Field(() => String, { description: 'Its name.' })
  name!: string

  @Field(() => String, { description: 'Whose record the database would open.' })
  person!: string
}

const EchoResult = createResult({ name: 'EchoResult', description: 'A probe.', types: [Probe, InvalidInput] })

const endless = (): Probe => ({
  number: 1,
  get inner() {
    return endless()
  },
})

/** Operations that exist only to see what the platform does with them. */
@Resolver()
class ProbeResolver {
  constructor(private readonly parts: RequestParts) {}

  @Access('public')
  @Query(() => Probe, { description: 'Open to everyone.' })
  probe(): Probe {
    return endless()
  }

  @Access('person')
  @Query(() => RoleInForce, { description: 'Open to people who signed in.' })
  roleInForce(): Promise<RoleInForce> {
    return this.parts.asViewer(this.parts.viewer, async tx => {
      const [row] = await tx.execute<RoleInForce[]>('select current_user as name, soundings_viewer()::text as person')
      if (row === undefined) throw new Error('No row')
      return row
    })
  }

  @Access(['ASSESSOR'])
  @Query(() => Int, { description: 'Open to assessors.' })
  forAssessors(): number {
    return 1
  }

  @Access('person')
  @Query(() => Int, { nullable: true, description: 'Shows nothing to anybody.' })
  nothingForYou(): number | null {
    return null
  }

  @Access('public')
  @Query(() => Int, { description: 'Fails in the database, which says more than anybody should read.' })
  broken(): Promise<number> {
    return this.parts.asViewer(this.parts.viewer, async tx => {
      await tx.execute("select 'Jo Bloggs, 943 476 5919'::uuid")
      return 1
    })
  }

  @Access('public')
  @Query(() => String, { description: 'The statement as the database received it.' })
  statement(): Promise<string> {
    return this.parts.asViewer(this.parts.viewer, async tx => {
      const [row] = await tx.execute<{ text: string }[]>('select current_query() as text')
      return row?.text ?? ''
    })
  }

  @Access('public')
  @Query(() => Int, { description: 'Never answers.' })
  endless(): Promise<number> {
    return new Promise(() => {})
  }

  @Access('public')
  @Query(() => Int, { description: 'Takes typed arguments.' })
  typed(@Arg('on', () => DateScalar) on: string, @Arg('id', () => UUIDScalar) id: string): number {
    return on.length + id.length
  }

  @Access('public')
  @Mutation(() => EchoResult, { description: 'Answers a success or a problem.' })
  echo(@Arg('number', () => Int) number: number): typeof EchoResult {
    if (number > 4)
      return invalidInput([{ path: 'number', code: 'OUT_OF_RANGE', message: 'Choose a number from 0 to 4.' }])
    return Object.assign(new Probe(), { ...endless(), number })
  }
}

export const probeFeatures: FeatureSet = {
  entities: productFeatures.entities,
  migrations: productFeatures.migrations,
  resolvers: [ProbeResolver],
  createResolvers: parts => [new ProbeResolver(parts)],
  downloadPaths: [],
  createDownloads: () => [],
  doors: [],
  createDoors: () => [],
  fileDesks: [],
  uploadRoles: [],
  rolesOf: () => Promise.resolve(new Set(['PERSON'] as const)),
  createRegister: productFeatures.createRegister,
  seed: () => Promise.resolve(),
  jobs: [],
  demoPeople: [],
  demoPassword: '',
}
