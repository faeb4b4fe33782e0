import { z } from 'zod'
import type { Day } from '../api/domain/capability/types.ts'
import type { Role } from '../api/platform/auth/roles.ts'
import { relativeDay } from './relative-day.ts'

const roles = [
  'PERSON',
  'AUTHOR',
  'REVIEWER',
  'ASSESSOR',
  'EDUCATOR',
  'ORGANISATION_ADMINISTRATOR',
  'FRAMEWORK_ADMINISTRATOR',
  'PLATFORM_ADMINISTRATOR',
] as const satisfies readonly Role[]

const gateBases = [
  'CERTIFICATE',
  'REGISTER',
  'LETTER',
  'SPOKEN',
  'GROUP_DIRECTION',
  'WRITTEN_INSTRUCTION',
  'PRESCRIBER',
] as const

const slug = z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'is written in small letters and hyphens')
const text = z.string().min(1)
const value = z.literal(['0', '1', '2', '3', '4'])
const codes = z.array(text).min(1)
/** At a value, these capabilities; runs such as "OBS-01..04" are allowed. */
const byValue = z.partialRecord(value, codes)
const levelByArea = z.record(text, text)

export const organisationsShape = z.strictObject({
  organisations: z.array(z.strictObject({ slug, name: text })).min(1),
})

const introduction = { slug, name: text, email: z.email().endsWith('@soundings.example'), story: text }

/** Who a persona is, from a file of which nothing else is looked at. */
export const introductionShape = z.object(introduction)

/** The shape of a persona's file; days are words relative to `anchor`, such as "4 months ago". */
export function personaShape(anchor: Day) {
  const day = z.string().transform((words, context) => {
    const found = relativeDay(words, anchor)
    if (found === null) context.addIssue(`“${words}” is no day; write "today", "3 weeks ago" or "in 2 months"`)
    return found ?? anchor
  })
  return z.strictObject({
    ...introduction,
    memberships: z
      .array(
        z.strictObject({ organisation: slug, roles: z.array(z.enum(roles)).min(1), from: day, to: day.optional() }),
      )
      .min(1),
    practice: practiceShape(day).optional(),
    leave: z.array(z.strictObject({ from: day, to: day.optional() })).default([]),
    goal: goalShape(day).optional(),
    trainedBy: z.array(text).default([]),
    ratings: z.array(ratingBlockShape(day)).default([]),
    inPost: z.array(inPostShape(day)).default([]),
    modules: z.array(enrolmentShape(day)).default([]),
    gates: z.array(gateShape(day)).default([]),
    responses: z.array(responseShape(day)).default([]),
    observations: z.array(observationShape(day)).default([]),
    lists: z.array(listShape(day)).default([]),
    evidence: z.array(pieceShape(day)).default([]),
  })
}

type DayShape = z.ZodType<Day, string>

function practiceShape(day: DayShape) {
  return z.strictObject({
    on: day,
    jobTitle: text.optional(),
    level: text.optional(),
    areas: levelByArea.default({}),
    registration: z
      .enum(['HCPC_RADIOGRAPHER', 'HCPC_CLINICAL_SCIENTIST', 'HCPC_OTHER', 'NMC', 'GMC', 'RCT', 'OTHER', 'NONE'])
      .optional(),
    masters: z.enum(['NONE', 'ENROLLED', 'COMPLETED']).optional(),
    hoursPerWeek: z.number().min(0).max(40).optional(),
  })
}

function goalShape(day: DayShape) {
  return z.strictObject({
    on: day,
    role: text.optional(),
    pathway: text.optional(),
    overlays: codes.default([]),
    areas: levelByArea.default({}),
    due: day.optional(),
    hoursPerWeek: z.number().min(0).max(40).optional(),
  })
}

function ratingBlockShape(day: DayShape) {
  const on = { on: day, note: text.optional() }
  const people = z.array(text)
  return z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('SELF'), ...on, at: byValue }),
    z.strictObject({ kind: z.literal('OBSERVED'), ...on, by: people.length(1), at: byValue }),
    z.strictObject({ kind: z.literal('STARTING_POSITION'), ...on, by: people.length(1), at: byValue }),
    z.strictObject({ kind: z.literal('SIGN_OFF'), ...on, by: people.min(2), at: byValue }),
    z.strictObject({ kind: z.literal('LOWERING'), ...on, by: people.length(2), at: byValue }),
    z.strictObject({ kind: z.literal('SCOPE_CONFIRMATION'), ...on, by: people.min(1), of: codes }),
  ])
}

/** In which organisation and for which lines of a role the starting position of that day was confirmed, by whoever gave it. */
function inPostShape(day: DayShape) {
  return z.strictObject({ on: day, organisation: slug, role: text, lines: codes })
}

function enrolmentShape(day: DayShape) {
  return z.strictObject({ module: text, started: day, completed: day.optional(), areas: codes.default([]) })
}

function gateShape(day: DayShape) {
  return z.strictObject({
    gate: z.enum(['REG', 'G1', 'G2', 'G3', 'G4', 'G4D', 'G5', 'G6', 'G6D', 'G7']),
    area: text.optional(),
    met: z.boolean(),
    on: day,
    until: day.optional(),
    statedBy: text,
    medicine: text.optional(),
    basis: z.enum(gateBases).optional(),
    note: text.optional(),
  })
}

function responseShape(day: DayShape) {
  return z.strictObject({
    step: text,
    response: z.enum(['NOT_NOW', 'NOT_FOR_ME', 'DONE_ELSEWHERE', 'TOO_EASY']),
    on: day,
    until: day.optional(),
  })
}

/** Somebody was asked to look; `seen` is what came. Ratings stand among the ratings, as everybody's do. */
function observationShape(day: DayShape) {
  return z.strictObject({
    form: text,
    about: text,
    of: codes,
    on: day,
    askedOf: z.email().endsWith('.example').optional(),
    seen: z
      .strictObject({
        on: day,
        by: text,
        body: z.enum(['HCPC', 'GMC', 'NMC', 'RCT', 'OTHER']).optional(),
        number: text.optional(),
        levels: z.record(text, z.literal([0, 1, 2])),
        comment: text,
        confirmed: z.boolean(),
        reply: text.optional(),
      })
      .optional(),
  })
}

/** A list as it was logged: of each kind of examination, how many were performed. */
function listShape(day: DayShape) {
  return z.strictObject({
    on: day,
    minutes: z.number().int().min(1).optional(),
    performed: z.record(text, z.int().min(1)),
  })
}

/** A piece of evidence; `askedOf` is a persona who was asked to confirm it, and `confirmed` the day they did. */
function pieceShape(day: DayShape) {
  return z.strictObject({
    kind: text,
    title: text,
    on: day,
    minutes: z.int().min(1).optional(),
    learnt: text.optional(),
    details: z.record(text, z.union([text, z.number()])).default({}),
    of: codes,
    askedOf: slug.optional(),
    confirmed: day.optional(),
  })
}

export type PersonaFile = z.output<ReturnType<typeof personaShape>>
export type RatingBlock = PersonaFile['ratings'][number]
