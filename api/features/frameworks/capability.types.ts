import { Field, Int, ObjectType } from 'type-graphql'
import { Area, Pillar } from './level.types.ts'

@ObjectType({ description: 'One thing asked for before a rise to 3 or 4.' })
export class EvidenceRequirement {
  @Field(() => String, { description: 'Kind of evidence, such as OBSERVATION or AUDIT.' })
  kind!: string

  @Field(() => Int, { description: 'How many are asked for; the earliest point to ask, never proof.' })
  count!: number

  @Field(() => String, { description: 'The requirement in words.' })
  text!: string
}

@ObjectType({ description: 'What kind of evidence a capability asks for, and when it is reviewed.' })
export class EvidenceClass {
  @Field(() => String, { description: 'E1 to E7.' })
  code!: string

  @Field(() => String, { description: 'What the class is for.' })
  name!: string

  @Field(() => [EvidenceRequirement], { description: 'Asked for before a rating of 3.' })
  to3!: EvidenceRequirement[]

  @Field(() => [EvidenceRequirement], { description: 'Asked for before a rating of 4.' })
  to4!: EvidenceRequirement[]

  @Field(() => String, { description: 'How often it is reviewed, in words.' })
  review!: string
}

@ObjectType({ description: 'The rating expected in one column of the framework.' })
export class ExpectedRating {
  @Field(() => String, { description: 'P, 5, 6, 7 or 8.' })
  column!: string

  @Field(() => Int, { description: '0 to 4.' })
  rating!: number
}

@ObjectType({
  description: 'What one rating looks like for one capability. A proposal of Soundings for expert review.',
})
export class RatingDescriptor {
  @Field(() => Int, { description: '1 to 4.' })
  value!: number

  @Field(() => String, { description: 'What somebody at this rating does, and what others still do, in plain words.' })
  text!: string
}

@ObjectType({ description: 'One assessable statement of what a sonographer can do.' })
export class Capability {
  @Field(() => String, { description: 'Stable code, such as "OBS-04".' })
  code!: string

  @Field(() => String, { description: 'The full statement.' })
  statement!: string

  @Field(() => String, { description: 'The statement up to its first break, for lists.' })
  shortName!: string

  @Field(() => String, { description: 'National documents it can be read beside; no claim of alignment.' })
  reference!: string

  @Field(() => Pillar, { description: 'Pillar it belongs to.' })
  pillar!: Pillar

  @Field(() => Area, { nullable: true, description: 'Area of practice; null for the core shared by everyone.' })
  area!: Area | null

  @Field(() => EvidenceClass, { description: 'Evidence asked for before a rise.' })
  evidenceClass!: EvidenceClass

  @Field(() => [ExpectedRating], { description: 'Expected rating in each column.' })
  expected!: ExpectedRating[]

  @Field(() => [RatingDescriptor], {
    nullable: true,
    description:
      'What 1, 2, 3 and 4 look like for this capability, in this order; 0 means the same everywhere. Proposals of Soundings for expert review, and no standard. Null where the capability was published without them: read the anchors of the rating scale instead.',
  })
  descriptors!: RatingDescriptor[] | null

  @Field(() => String, {
    nullable: true,
    description:
      'One example of evidence that fits its evidence class. A proposal of Soundings for expert review, and no requirement. Null where the capability was published without one.',
  })
  evidenceExample!: string | null
}
