import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import {
  createResult,
  DateScalar,
  DateTimeScalar,
  InvalidInput,
  NotAllowed,
  PageInfo,
  UUIDScalar,
} from '../../platform/graphql/index.ts'

export enum PortfolioPart {
  CONFIRMED = 'CONFIRMED',
  HISTORY = 'HISTORY',
  LEVELS = 'LEVELS',
  PRECEPTORSHIPS = 'PRECEPTORSHIPS',
  EVIDENCE = 'EVIDENCE',
  LOG = 'LOG',
  MODULES = 'MODULES',
  REFLECTIONS = 'REFLECTIONS',
  SELF_RATINGS = 'SELF_RATINGS',
}
registerEnumType(PortfolioPart, {
  name: 'PortfolioPart',
  description: 'A part of a portfolio. Self-ratings are private unless their owner adds them.',
  valuesConfig: {
    CONFIRMED: { description: 'The rating held in each capability.' },
    HISTORY: { description: 'Every observation and decision of others.' },
    LEVELS: { description: 'Levels of whole roles that panels decided.' },
    PRECEPTORSHIPS: { description: 'Preceptorships the person was supported in: dates and hours, and no words.' },
    EVIDENCE: { description: 'What was kept as evidence.' },
    LOG: { description: 'Examinations by year and role.' },
    MODULES: { description: 'Modules finished.' },
    REFLECTIONS: { description: 'What the person wrote for themselves; there only where they ask for it.' },
    SELF_RATINGS: { description: 'What the person says of themselves.' },
  },
})

export enum DeviceKind {
  PHONE = 'PHONE',
  TABLET = 'TABLET',
  COMPUTER = 'COMPUTER',
  OTHER = 'OTHER',
}
registerEnumType(DeviceKind, {
  name: 'DeviceKind',
  description: 'The kind of device a link was opened on, as its browser said.',
  valuesConfig: {
    PHONE: { description: 'A phone.' },
    TABLET: { description: 'A tablet.' },
    COMPUTER: { description: 'A computer.' },
    OTHER: { description: 'Anything else, such as a program.' },
  },
})

@ObjectType({ description: 'A part the viewer’s portfolio can have.' })
export class MyPortfolioPart {
  @Field(() => PortfolioPart, { description: 'Which part.' })
  part!: PortfolioPart

  @Field(() => String, { description: 'Its title in every form of the portfolio.' })
  title!: string

  @Field(() => String, { description: 'What stands in it.' })
  about!: string

  @Field(() => Int, { description: 'How many entries it has today.' })
  entries!: number

  @Field(() => Boolean, { description: 'Whether it is in the portfolio unless its owner says otherwise.' })
  isUsual!: boolean
}

@ObjectType({ description: 'What the viewer can hand to others of their record.' })
export class MyPortfolio {
  @Field(() => String, { description: 'What a portfolio is no proof of; stands on every form of it.' })
  boundary!: string

  @Field(() => [MyPortfolioPart], { description: 'Its parts, in their order.' })
  parts!: MyPortfolioPart[]
}

@ObjectType({ description: 'That a link was opened. No name and no address is kept.' })
export class PortfolioView {
  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: string

  @Field(() => DeviceKind, { description: 'On what kind of device.' })
  device!: DeviceKind
}

@ObjectType({ description: 'A link to parts of the viewer’s record, which anybody who has it can read.' })
export class PortfolioShare {
  @Field(() => UUIDScalar, { description: 'Stable id.' })
  id!: string

  @Field(() => String, { description: 'Whom it was made for, in the owner’s words.' })
  forWhom!: string

  @Field(() => [PortfolioPart], { description: 'What it shows.' })
  sections!: PortfolioPart[]

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  madeAt!: string

  @Field(() => DateScalar, { description: 'Last day on which it opens.' })
  until!: string

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was ended before that; null = it was not.' })
  revokedAt!: string | null

  @Field(() => Boolean, { description: 'Whether it opens today.' })
  isOpen!: boolean

  @Field(() => Int, { description: 'How many times it was opened.' })
  viewCount!: number

  @Field(() => [PortfolioView], { description: 'The latest 20 times, the newest first.' })
  views!: PortfolioView[]
}

@ObjectType({ description: 'A link at its place in a list.' })
export class PortfolioShareEdge {
  @Field(() => String, { description: 'Place in the list, for `after`.' })
  cursor!: string

  @Field(() => PortfolioShare, { description: 'The link.' })
  node!: PortfolioShare
}

@ObjectType({ description: 'A page of links.' })
export class PortfolioShareConnection {
  @Field(() => [PortfolioShareEdge], { description: 'The links with their places.' })
  edges!: PortfolioShareEdge[]

  @Field(() => [PortfolioShare], { description: 'The links alone.' })
  nodes!: PortfolioShare[]

  @Field(() => PageInfo, { description: 'Whether there is more.' })
  pageInfo!: PageInfo

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number
}

@InputType({ description: 'A link to make.' })
export class SharePortfolioInput {
  @Field(() => String, {
    description: 'Whom it is for, at most 120 characters; shown to whoever opens it. No patient identifiers.',
  })
  forWhom!: string

  @Field(() => [PortfolioPart], { description: 'What it shows; at least one part.' })
  sections!: PortfolioPart[]

  @Field(() => DateScalar, { description: 'Last day on which it opens: today or later, within 90 days.' })
  until!: string
}

@ObjectType({ description: 'The link is made.' })
export class SharePortfolioSuccess {
  @Field(() => PortfolioShare, { description: 'The link as its owner sees it from now on.' })
  share!: PortfolioShare

  @Field(() => String, { description: 'The address to hand on. It is told this once and kept nowhere.' })
  link!: string
}

export const SharePortfolioResult = createResult({
  name: 'SharePortfolioResult',
  description: 'What became of making a link.',
  types: [SharePortfolioSuccess, InvalidInput],
})

@InputType({ description: 'Which link to end.' })
export class RevokePortfolioShareInput {
  @Field(() => UUIDScalar, { description: 'Id of the link.' })
  id!: string
}

@ObjectType({ description: 'The link leads nowhere from now on.' })
export class RevokePortfolioShareSuccess {
  @Field(() => PortfolioShare, { description: 'The link.' })
  share!: PortfolioShare
}

export const RevokePortfolioShareResult = createResult({
  name: 'RevokePortfolioShareResult',
  description: 'What became of ending a link.',
  types: [RevokePortfolioShareSuccess, InvalidInput],
})

@InputType({ description: 'The link somebody was given.' })
export class OpenSharedPortfolioInput {
  @Field(() => String, { description: 'What stands in the link after /shared/.' })
  token!: string
}

@ObjectType({ description: 'A part of a portfolio as a table.' })
export class SharedPart {
  @Field(() => PortfolioPart, { description: 'Which part.' })
  part!: PortfolioPart

  @Field(() => String, { description: 'Its title.' })
  title!: string

  @Field(() => String, { description: 'What stands in it.' })
  about!: string

  @Field(() => [String], { description: 'Heads of the columns.' })
  columns!: string[]

  @Field(() => [[String]], { description: 'The first 500 rows, each with a text for each column.' })
  rows!: string[][]

  @Field(() => Int, { description: 'How many rows there are in all.' })
  rowsInAll!: number
}

@ObjectType({ description: 'What a link shows of somebody’s record, as it stands at this moment.' })
export class SharedPortfolio {
  @Field(() => String, { description: 'Whose record it is.' })
  owner!: string

  @Field(() => String, { description: 'Whom the link was made for.' })
  forWhom!: string

  @Field(() => DateScalar, { description: 'Last day on which the link opens.' })
  until!: string

  @Field(() => DateScalar, { description: 'Day as of which it stands.' })
  asOf!: string

  @Field(() => String, { description: 'What it is no proof of.' })
  boundary!: string

  @Field(() => [SharedPart], { description: 'What its owner chose to show.' })
  parts!: SharedPart[]
}

@ObjectType({ description: 'The link opens; its owner sees that it was opened.' })
export class OpenSharedPortfolioSuccess {
  @Field(() => SharedPortfolio, { description: 'What it shows.' })
  portfolio!: SharedPortfolio
}

export const OpenSharedPortfolioResult = createResult({
  name: 'OpenSharedPortfolioResult',
  description: 'What became of opening a link.',
  types: [OpenSharedPortfolioSuccess, NotAllowed],
})
