import { z } from 'zod'

const slug = z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'is written in small letters and hyphens')
const text = z.string().min(1)
const count = z.int().min(1)

/** The shape of groups.yaml: what groups are invented, and of which names their people's are put together. */
export const groupsShape = z.strictObject({
  names: z.strictObject({ given: z.array(text).min(20), family: z.array(text).min(20) }),
  groups: z.array(
    z.strictObject({
      slug,
      name: text,
      organisations: z.array(slug).min(1),
      educators: z.array(slug).min(1),
      pathway: text,
      members: count.max(100),
      /** Days before today. */
      began: count,
      stages: z.array(z.strictObject({ title: text, dueAfterDays: count })).min(1),
      /** Where its members train; left out of a group of people in post. */
      training: z.strictObject({ university: text, programme: text, awardAfterDays: count }).optional(),
      /** What one of its members, counted from 1, did: days before today; days ahead are negative. */
      story: z
        .array(
          z.strictObject({
            member: count,
            what: z.enum(['HELP', 'MEETING', 'AWARD']),
            daysAgo: z.int(),
            words: text,
          }),
        )
        .default([]),
    }),
  ),
})

export type InventedGroups = z.output<typeof groupsShape>
export type InventedGroup = InventedGroups['groups'][number]
