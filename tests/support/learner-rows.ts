import { randomUUID } from 'node:crypto'
import type { ModuleContent } from '../../api/domain/blocks/block.ts'
import { block, contentOf, freeText, option, question, single, words } from './build/blocks.ts'

const asks = () => question(single(option('a'), option('b', true), option('c')))

/** Something to read, four questions of which "b" is the right answer, and words of one's own: six blocks, 20 minutes. */
export const contentToLookAt = (word = 'first'): ModuleContent =>
  contentOf(
    [block('read', { kind: 'TEXT', text: words(`Read the ${word}.`) }), block('q1', asks()), block('q2', asks())],
    [block('q3', asks()), block('q4', asks()), block('say', question(freeText))],
  )

/** What one of several learners does, by their place among them. */
interface Learnt {
  /** Chosen at first, from q1 on; shorter where they stopped. */
  readonly chosen: readonly ('a' | 'b' | 'c')[]
  readonly confidence: 1 | 2 | 3
  readonly isFinished: boolean
  /** From one answer to the next. */
  readonly minutes: number
}

/**
 * Of every 40: all answer q1 and 30 are right; 32 go on; the first 20 are wrong in q2 with "c", certain, and the others right; the
 * first 20 are right in q3, and the first 24 in q4; the first 20 finish. The first 10 take 10 minutes from answer to answer, and
 * the others five.
 */
const learnt = (index: number, people: number): Learnt => {
  const isBefore = (of40: number): boolean => index < (people * of40) / 40
  const all = [
    isBefore(30) ? 'b' : 'a',
    isBefore(20) ? 'c' : 'b',
    isBefore(20) ? 'b' : 'a',
    isBefore(24) ? 'b' : 'a',
  ] as const
  return {
    chosen: isBefore(32) ? all : all.slice(0, 1),
    confidence: isBefore(20) ? 3 : 1,
    isFinished: isBefore(20),
    minutes: isBefore(10) ? 10 : 5,
  }
}

export interface LearnersGiven {
  readonly moduleCode: string
  readonly version: number
  readonly people: number
  /** Where they belong; absent = nowhere. */
  readonly organisationId?: string
  /** The day on which they learnt. */
  readonly on: string
}

/** Each takes the learners of `learnerRows` as its one value, as JSON. */
export const learnerInsertions = (placeholder: string): string[] =>
  [
    `insert into people (id, name, joined_at) select id, 'Learner ' || id, now() from given`,
    `insert into memberships (id, person_id, organisation_id, role, from_on)
     select gen_random_uuid(), id, organisation, 'PERSON', date '2024-01-01' from given where organisation is not null`,
    `insert into enrolments (id, person_id, module_code, area_codes, started_on, completed_on, version_number, recorded_at)
     select gen_random_uuid(), id, module, '{}', "on", case when "isFinished" then "on" end, version, "on" + time '10:00' from given`,
    `insert into block_answers (id, person_id, module_code, version_number, block_id, answer, confidence, is_right, share, answered_at)
     select gen_random_uuid(), id, module, version, 'q' || at,
         jsonb_build_object('answer', 'OPTIONS', 'options', jsonb_build_array(option)),
         confidence, option = 'b', (option = 'b')::int, "on" + time '10:00' + at * minutes * interval '1 minute'
       from given, jsonb_array_elements_text(chosen) with ordinality as answered(option, at)`,
    // A second answer, which counts for nothing.
    `insert into block_answers (id, person_id, module_code, version_number, block_id, answer, confidence, is_right, share, answered_at)
     select gen_random_uuid(), id, module, version, 'q2', '{"answer": "OPTIONS", "options": ["a"]}', 2, false, 0,
         "on" + time '16:00' from given where jsonb_array_length(chosen) > 1`,
  ].map(
    insertion => `with given as (select * from jsonb_to_recordset(${placeholder}::jsonb) as given(id uuid, module text,
      organisation uuid, version int, "on" date, chosen jsonb, confidence int, "isFinished" boolean, minutes int))
     ${insertion}`,
  )

/** Invented learners of one version, with what each did. */
export const learnerRows = ({ moduleCode, version, people, organisationId, on }: LearnersGiven) =>
  Array.from({ length: people }, (_, index) => ({
    id: randomUUID(),
    module: moduleCode,
    organisation: organisationId ?? null,
    version,
    on,
    ...learnt(index, people),
  }))
