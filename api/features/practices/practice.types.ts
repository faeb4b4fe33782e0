import { Field, Float, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Conflict, createResult, DateScalar, InvalidInput } from '../../platform/graphql/index.ts'
import { Area, FrameworkLevel } from '../frameworks/index.ts'

export enum Registration {
  HCPC_RADIOGRAPHER = 'HCPC_RADIOGRAPHER',
  HCPC_CLINICAL_SCIENTIST = 'HCPC_CLINICAL_SCIENTIST',
  HCPC_OTHER = 'HCPC_OTHER',
  NMC = 'NMC',
  GMC = 'GMC',
  RCT = 'RCT',
  OTHER = 'OTHER',
  NONE = 'NONE',
}
registerEnumType(Registration, {
  name: 'Registration',
  description:
    'Register the person is on; it decides which medicines routes are lawful. RCT is the Register of Clinical Technologists.',
  valuesConfig: {
    HCPC_RADIOGRAPHER: { description: 'HCPC, as a radiographer.' },
    HCPC_CLINICAL_SCIENTIST: { description: 'HCPC, as a clinical scientist.' },
    HCPC_OTHER: { description: 'HCPC, in another profession.' },
    NMC: { description: 'Nursing and Midwifery Council.' },
    GMC: { description: 'General Medical Council.' },
    RCT: { description: 'Register of Clinical Technologists.' },
    OTHER: { description: 'Another register.' },
    NONE: { description: 'No register.' },
  },
})

export enum MastersRoute {
  NONE = 'NONE',
  ENROLLED = 'ENROLLED',
  COMPLETED = 'COMPLETED',
}
registerEnumType(MastersRoute, {
  name: 'MastersRoute',
  description: "Where the person stands with a master's award.",
  valuesConfig: {
    NONE: { description: 'None begun.' },
    ENROLLED: { description: 'Studying for one.' },
    COMPLETED: { description: 'Awarded.' },
  },
})

export enum CertificateKind {
  AWARD_RATIFIED = 'AWARD_RATIFIED',
  RESUSCITATION = 'RESUSCITATION',
  SCREENING_E_LEARNING = 'SCREENING_E_LEARNING',
}
registerEnumType(CertificateKind, {
  name: 'CertificateKind',
  description: 'Certificates that meet a precondition of some modules.',
  valuesConfig: {
    AWARD_RATIFIED: { description: 'The ultrasound award, confirmed by the university.' },
    RESUSCITATION: { description: 'Resuscitation training.' },
    SCREENING_E_LEARNING: { description: 'The screening programme’s e-learning.' },
  },
})

@ObjectType({ description: 'An area of practice and the level really worked at in it.' })
export class PracticeArea {
  @Field(() => Area, { description: 'The area.' })
  area!: Area

  @Field(() => FrameworkLevel, { description: 'The level worked at in it.' })
  level!: FrameworkLevel
}

@ObjectType({
  description: 'What a person said of where they work. It assumes a baseline and is never shown as a rating.',
})
export class Practice {
  @Field(() => Int, { description: 'Version to send back as expectedVersion; 0 until first described.' })
  version!: number

  @Field(() => String, { nullable: true, description: 'Job title as the person wrote it; null = not said.' })
  jobTitle!: string | null

  @Field(() => FrameworkLevel, {
    nullable: true,
    description: 'Level for the core; null = not said, or before the award.',
  })
  level!: FrameworkLevel | null

  @Field(() => [PracticeArea], { description: 'Areas in scope with their levels.' })
  areas!: PracticeArea[]

  @Field(() => Registration, { nullable: true, description: 'Register the person is on; null = not said.' })
  registration!: Registration | null

  @Field(() => MastersRoute, { nullable: true, description: "Master's award; null = not said." })
  masters!: MastersRoute | null

  @Field(() => Float, {
    nullable: true,
    description: 'Protected learning time really had, hours a week; null = not said.',
  })
  hoursPerWeek!: number | null
}

@InputType({ description: 'An area of practice with a level.' })
export class PracticeAreaInput {
  @Field(() => String, { description: 'Area code, such as "OBS".' })
  areaCode!: string

  @Field(() => String, { description: 'Level code, such as "CF6".' })
  levelCode!: string
}

@InputType({ description: 'A certificate held.' })
export class CertificateInput {
  @Field(() => CertificateKind, { description: 'Which certificate.' })
  kind!: CertificateKind

  @Field(() => String, { nullable: true, description: 'Area it holds for; null = every area.' })
  areaCode!: string | null

  @Field(() => DateScalar, { nullable: true, description: 'Last day it holds, today or later; null = no end.' })
  until!: string | null
}

@InputType({
  description: 'Where a person works. Replaces what was said before; certificates are added to what is recorded.',
})
export class DescribeMyPracticeInput {
  @Field(() => String, { nullable: true, description: 'Job title, at most 120 characters.' })
  jobTitle!: string | null

  @Field(() => String, { nullable: true, description: 'Level for the core; null = not sure, or before the award.' })
  levelCode!: string | null

  @Field(() => [PracticeAreaInput], { description: 'Areas in scope, each once, with the level worked at.' })
  areas!: PracticeAreaInput[]

  @Field(() => Registration, { nullable: true, description: 'Register; null = not said.' })
  registration!: Registration | null

  @Field(() => [CertificateInput], { nullable: true, description: 'Certificates held.' })
  certificates!: CertificateInput[] | null

  @Field(() => MastersRoute, { nullable: true, description: "Master's award; null = not said." })
  masters!: MastersRoute | null

  @Field(() => Float, { nullable: true, description: 'Protected time, 0 to 40 hours a week; null = not said.' })
  hoursPerWeek!: number | null

  @Field(() => Int, { description: 'Version the form was filled from; 0 for the first.' })
  expectedVersion!: number
}

@ObjectType({ description: 'The practice is recorded.' })
export class DescribeMyPracticeSuccess {
  @Field(() => Practice, { description: 'The practice as it stands now.' })
  practice!: Practice
}

export const DescribeMyPracticeResult = createResult({
  name: 'DescribeMyPracticeResult',
  description: 'What became of a description of practice.',
  types: [DescribeMyPracticeSuccess, InvalidInput, Conflict],
})
