import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import { Access, invalidInput, signedIn, type RequestContext } from '../../platform/graphql/index.ts'
import type { GateService } from './gate.service.ts'
import { MyGate } from './gate.types.ts'
import { RecordGateFactInput, RecordGateFactResult, RecordGateFactSuccess } from './record-gate-fact.types.ts'

@Resolver()
export class GateResolver {
  constructor(private readonly gates: GateService) {}

  @Access('person')
  @Query(() => [MyGate], { description: 'What is recorded of each precondition for the viewer, today.' })
  myGates(@Ctx() context: RequestContext): Promise<MyGate[]> {
    return this.gates.myGates(signedIn(context))
  }

  @Access('person')
  @Mutation(() => RecordGateFactResult, { description: 'Records what somebody stated of a precondition.' })
  async recordGateFact(
    @Ctx() context: RequestContext,
    @Arg('input', () => RecordGateFactInput, { description: 'What is stated, and by whom.' })
    input: RecordGateFactInput,
  ): Promise<typeof RecordGateFactResult> {
    const recorded = await this.gates.record(signedIn(context), input)
    return Array.isArray(recorded)
      ? invalidInput(recorded)
      : Object.assign(new RecordGateFactSuccess(), { gate: recorded })
  }
}
