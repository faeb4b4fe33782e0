import { z } from 'zod'
import type { CapabilityCode, LevelColumn, Rating } from '../api/domain/capability/types.ts'

/** The shape of each reference file. Unknown fields are refused, so that a slip of the pen is found on load. */

const text = z.string().trim().min(1, 'say something here')
const rating = z.literal([0, 1, 2, 3, 4], 'a rating is 0, 1, 2, 3 or 4')
const count = z.int().min(1)
const column = z
  .literal(['P', 5, 6, 7, 8], 'a column is P, 5, 6, 7 or 8')
  .transform(value => String(value) as LevelColumn)
const capabilityCode = z.string().regex(/^[A-Z]{3}-\d{2}$/, 'a capability code looks like CLN-08')
const moduleCode = z.string().regex(/^(PRE|ENH|ADV|CON|WAY)-\d{2}$/, 'a module code looks like ENH-04')
const areaCode = z.string().regex(/^[A-Z]{3}$/, 'an area code is three capitals')
const gateCode = z.enum(['REG', 'G1', 'G2', 'G3', 'G4', 'G4D', 'G5', 'G6', 'G6D', 'G7'])
const evidenceClassCode = z.enum(['E1', 'E2', 'E3', 'E4a', 'E4b', 'E4c', 'E5', 'E6', 'E7'])
const levelCode = z.string().regex(/^CF\d(-P)?$/, 'a level code looks like CF5')
const pillarCode = z.enum(['CLN', 'LDM', 'EDU', 'RES'])

export const frameworkFile = z.strictObject({
  framework: z.strictObject({
    code: text,
    title: text,
    version: text,
    publishedOn: z.iso.date(),
    boundaryStatement: text,
    traineeNote: text,
  }),
  levels: z.array(
    z.strictObject({
      code: levelCode,
      name: text,
      column: column.nullable(),
      academicLevel: text,
      usualPayBand: text,
    }),
  ),
  pillars: z.array(z.strictObject({ code: pillarCode, name: text })),
  areas: z.array(z.strictObject({ code: areaCode, name: text, leftEmpty: text.optional() })),
})

export const ratingScaleFile = z.strictObject({
  scale: z.array(z.strictObject({ value: rating, label: text, anchor: text, shortAnchor: text, equivalents: text })),
})

const percent = z.int().min(0).max(100)

const asked = z.strictObject({
  kind: z.enum([
    'OBSERVATION',
    'AWARD',
    'AUDIT',
    'CASE_DISCUSSION',
    'SECOND_OPINION',
    'LOG',
    'CERTIFICATE',
    'STATEMENT',
    'FEEDBACK',
    'REFLECTION',
    'ITEM',
    'TEACHING',
    'OUTPUT',
    'SIGN_OFF',
  ]),
  count,
  observers: count.optional(),
  confirmed: count.optional(),
  cases: count.optional(),
  acceptable: percent.optional(),
  abnormal: count.optional(),
  inArea: count.optional(),
  text,
})
const requirement = asked.extend({ instead: asked.optional() })

export const evidenceClassesFile = z.strictObject({
  supported: z.array(requirement).min(1),
  classes: z.array(
    z.strictObject({
      code: evidenceClassCode,
      name: text,
      covers: text,
      to3: z.array(requirement).min(1),
      to4: z.array(requirement).min(1),
      review: z.strictObject({ months: count.nullable(), lapses: z.boolean(), text }),
      exceptions: z
        .array(
          z.strictObject({
            capabilities: z.array(capabilityCode).min(1),
            to3: z.array(requirement).min(1),
            note: text,
          }),
        )
        .default([]),
    }),
  ),
})

export const gatesFile = z.strictObject({
  gates: z.array(
    z.strictObject({
      code: gateCode,
      name: text,
      asks: text,
      askWhom: text,
      waysOn: z.array(text).min(1),
      requestDraft: text,
      isPerArea: z.boolean(),
      isPerMedicine: z.boolean(),
    }),
  ),
})

export const capabilitiesFile = z.strictObject({
  pillar: pillarCode,
  area: areaCode.nullable(),
  capabilities: z.array(
    z.strictObject({
      code: capabilityCode,
      statement: text,
      reference: text,
      expected: z.strictObject({ P: rating, 5: rating, 6: rating, 7: rating, 8: rating }),
      evidence: evidenceClassCode,
      /** What 1 to 4 look like for this capability. */
      descriptors: z.strictObject({ 1: text, 2: text, 3: text, 4: text }),
      /** One piece of evidence of the class, as an example. */
      example: text,
    }),
  ),
})

/** Capabilities with a value each, e.g. "CLN-08: 3", as a list in the order written. */
function perCapability<Value extends z.ZodType>(value: Value) {
  return z
    .record(capabilityCode, value)
    .transform(map => Object.entries(map).map(([code, each]) => ({ capability: code as CapabilityCode, value: each })))
}

const check = { n: count, sum: count }

const ruleRole = z.strictObject({
  code: text,
  title: text,
  summary: text,
  level: levelCode,
  core: column,
  areas: z.record(areaCode, column).default({}),
  capabilities: perCapability(column).default([]),
  choices: z.array(z.strictObject({ code: text, atLeast: count, capabilities: perCapability(column) })).default([]),
  replaceable: z.array(z.strictObject({ capability: capabilityCode, by: capabilityCode, note: text })).default([]),
  ...check,
})

const explicitRole = z.strictObject({
  code: text,
  title: text,
  summary: text,
  level: levelCode,
  items: perCapability(rating),
  ...check,
})

export const rolesFile = z.strictObject({
  roles: z.array(ruleRole).min(1),
  /** Roles below the columns of expected ratings, written out item by item. */
  explicit: z.array(explicitRole),
})

export const overlaysFile = z.strictObject({
  overlays: z.array(z.strictObject({ code: text, title: text, summary: text, items: perCapability(rating) })).min(1),
})

export const scopeLinesFile = z.strictObject({
  lines: z.array(z.strictObject({ code: text, title: text, capabilities: z.array(capabilityCode).min(1) })).min(1),
  /** Lines that a kind of role always has. */
  sets: z.record(text, z.array(text).min(1)),
  roles: z.record(text, z.strictObject({ set: text.optional(), lines: z.array(text) })),
})

const rise = z
  .string()
  .regex(/^[0-4]>[0-4]$/, 'a rise looks like 2>3')
  .transform(value => ({ from: Number(value[0]) as Rating, to: Number(value[2]) as Rating }))

export const modulesFile = z.strictObject({
  modules: z.array(
    z.strictObject({
      code: moduleCode,
      title: text,
      area: z.union([areaCode, z.literal(['core', 'any'])], 'an area code, core or any'),
      level: levelCode,
      kind: z.enum(['REFLECTIVE', 'AUDIT', 'WORKSHOP', 'SUPERVISED_PRACTICE', 'E_LEARNING', 'IMAGE_QUIZ']),
      minutes: z.int().min(0),
      /** Modules of the pathways it is another way to, all or part of; left out on those themselves. */
      alternativeTo: z.array(moduleCode).default([]),
      develops: perCapability(rise),
      requires: z
        .strictObject({
          /** Each entry must be met; a list within the list is met by any one of its modules. */
          modules: z
            .array(z.union([moduleCode, z.array(moduleCode).min(2)], 'a module code, or a list of them'))
            .default([]),
          ratings: perCapability(rating).default([]),
        })
        .default({ modules: [], ratings: [] }),
      gates: z
        .array(
          z.discriminatedUnion('scope', [
            z.strictObject({ gate: gateCode, scope: z.literal('WHOLE') }),
            z.strictObject({ gate: gateCode, scope: z.literal('PART'), part: text }),
          ]),
        )
        .default([]),
      summary: text,
      outcome: text,
      parts: z.array(z.strictObject({ title: text, minutes: count, text })).min(1),
      sources: z.array(text).min(1),
    }),
  ),
})

export const searchWordsFile = z.strictObject({
  words: z.array(
    z.strictObject({
      says: z.array(text).min(1, 'name at least one'),
      means: text,
      finds: z.array(text).min(1, 'name at least one'),
      isAmbiguous: z.boolean().default(false),
    }),
  ),
})

const formOption = z.strictObject({ value: text, label: text, anchor: text.nullable().default(null) })

export const observationFormsFile = z.strictObject({
  forms: z.array(
    z.strictObject({
      code: text,
      version: count,
      name: z.string(),
      purpose: z.string(),
      supervisionQuestion: z.string(),
      safetyQuestion: z.string().default(''),
      capabilities: z.array(capabilityCode),
      fields: z.array(
        z.strictObject({
          code: z.string(),
          kind: z.enum(['CHOICE', 'TEXT', 'CHECKLIST']),
          label: z.string(),
          required: z.boolean(),
          options: z.array(formOption).default([]),
        }),
      ),
    }),
  ),
})

export const examinationsFile = z.strictObject({
  examinations: z.array(
    z.strictObject({
      code: z.string().regex(/^[A-Z]{2}-[A-Z]+$/, 'is two letters, a hyphen and a word in capitals'),
      title: text,
      area: areaCode,
      countsFor: z.array(capabilityCode).min(1, 'name at least one'),
    }),
  ),
})

export const pathwaysFile = z.strictObject({
  pathways: z.array(
    z.strictObject({
      code: text,
      title: text,
      summary: text,
      startRole: text,
      startAreas: z.record(areaCode, column).default({}),
      endRole: text,
      months: z.strictObject({ from: count, to: count }),
      gates: z.array(gateCode).default([]),
      chosenAreas: z.array(areaCode).default([]),
      hoursExclude: text,
      stages: z
        .array(z.strictObject({ title: text, modules: z.array(moduleCode).min(1), chooseAtLeast: count.optional() }))
        .min(1),
    }),
  ),
})
