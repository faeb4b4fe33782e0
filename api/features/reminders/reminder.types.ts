import { Field, InputType, ObjectType } from 'type-graphql'
import { createResult } from '../../platform/graphql/index.ts'

@ObjectType({ description: 'Letters that remind the viewer of what ends.' })
export class MyReminders {
  @Field(() => Boolean, {
    description: 'True where the viewer gets them, as everybody does who has not turned them off.',
  })
  areWanted!: boolean
}

@InputType({ description: 'Whether to get letters that remind of what ends.' })
export class ChangeMyRemindersInput {
  @Field(() => Boolean, { description: 'True = send them; false = send none.' })
  areWanted!: boolean
}

@ObjectType({ description: 'The choice is kept, and holds from the next digest on.' })
export class ChangeMyRemindersSuccess {
  @Field(() => MyReminders, { description: 'The letters as they are now.' })
  reminders!: MyReminders
}

export const ChangeMyRemindersResult = createResult({
  name: 'ChangeMyRemindersResult',
  description: 'What became of turning letters on or off.',
  types: [ChangeMyRemindersSuccess],
})
