import { Field, Int, ObjectType } from 'type-graphql'

@ObjectType({ description: 'How much waits for the viewer’s word today.' })
export class WaitingForMe {
  @Field(() => Int, { description: 'Lines and levels that wait for the viewer to sign, vote or defer.' })
  decisions!: number

  @Field(() => Int, {
    description: 'Pieces of evidence that the viewer is asked to confirm, for themselves or for whom they cover.',
  })
  confirmations!: number
}
