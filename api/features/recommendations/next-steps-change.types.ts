import { Field, ObjectType } from 'type-graphql'
import { DateTimeScalar } from '../../platform/graphql/index.ts'

@ObjectType({
  description: 'The viewer’s advice changed, in another window, on another device, or by what a colleague recorded.',
})
export class NextStepsChange {
  @Field(() => String, {
    nullable: true,
    description:
      'Digest of what the new advice was computed from, as in NextSteps.inputsDigest: whoever shows that advice already has nothing to do. Null = somebody else recorded something of the viewer; ask for nextSteps.',
  })
  inputsDigest!: string | null

  @Field(() => DateTimeScalar, { description: 'When it changed.' })
  at!: Date
}
