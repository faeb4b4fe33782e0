import type { ModuleContent } from '../../../api/domain/blocks/block.ts'
import { publishVersion } from '../../../api/features/modules/index.ts'
import { createId } from '../../../api/platform/ids.ts'
import type { TestApi } from '../api.ts'
import { block, checklist, contentOf, freeText, hotspot, option, question, single, words } from '../build/blocks.ts'
import { testClock } from '../product.ts'
import { dayFromToday } from './people.ts'

/** Something of every kind that asks for anything; `word` tells one version from another. */
export const lessonContent = (word = 'first'): ModuleContent =>
  contentOf(
    [
      block('read', { kind: 'TEXT', text: words(`Read the ${word}.`) }),
      block('choose', question(single(option('a'), option('b', true)))),
      block('point', question(hotspot)),
    ],
    [
      block('list', checklist),
      block('say', question(freeText)),
      block('reflect', { kind: 'REFLECTION', prompt: words('What will you change?') }),
      block('log', {
        kind: 'SUPERVISED_TASK',
        text: words('Scan shoulders.'),
        examinationCode: 'MS-SHOULDER',
        role: 'PERFORMED',
        count: 7,
        observations: 0,
      }),
      block('audit', { kind: 'AUDIT_TASK', text: words('Audit.'), cases: 20, standard: 'Two points of three.' }),
      block('cite', { kind: 'GUIDELINE', guideline: 'HCPC-CONDUCT-2024', note: 'On limits.' }),
    ],
  )

/** Publishes content of a module past every rule of who may; the number of the version. */
export const publishLesson = (
  api: Pick<TestApi, 'database'>,
  moduleCode: string,
  content: ModuleContent = lessonContent(),
  changeNote = 'Something changed.',
): Promise<number> =>
  api.database.asSystem(tx => publishVersion(tx, { moduleCode, content, changeNote, publishedAt: testClock.now() }))

interface LessonGiven {
  readonly personId: string
  readonly moduleCode: string
  /** What was written in a reflection. */
  readonly words: string
}

/** A module under way on a version that is not the latest, with something written in it and of it, and a place kept. */
export const createLessonUnderWay = async (
  api: Pick<TestApi, 'database'>,
  { personId, moduleCode, words: text }: LessonGiven,
): Promise<void> => {
  await publishLesson(api, moduleCode)
  await publishLesson(api, moduleCode, lessonContent('second'))
  const run = (sql: string, values: unknown[]): Promise<unknown> =>
    api.database.asSystem(tx => tx.execute(sql, values, 'run'))
  const of = [personId, moduleCode]
  await run(
    `insert into enrolments (id, person_id, module_code, area_codes, started_on, version_number, recorded_at)
     values (?, ?, ?, '{}', ?, 1, ?) on conflict (person_id, module_code) do update set version_number = 1, completed_on = null`,
    [createId(), ...of, dayFromToday(-10), testClock.now()],
  )
  await run(
    `insert into block_answers (id, person_id, module_code, version_number, block_id, answer, answered_at)
     values (?, ?, ?, 1, 'reflect', jsonb_build_object('answer', 'WORDS', 'text', ?::text, 'points', '[]'::jsonb), ?)`,
    [createId(), ...of, text, testClock.now()],
  )
  await run(
    `insert into module_places (person_id, module_code, block_id, updated_at) values (?, ?, 'reflect', ?)
     on conflict (person_id, module_code) do update set block_id = 'reflect'`,
    [...of, testClock.now()],
  )
  await run(
    `insert into feedback_entries (id, person_id, module_code, version_number, usefulness, words, version, said_at)
     values (?, ?, ?, 1, 'USEFUL', ?, 1, ?) on conflict (person_id, module_code) do nothing`,
    [createId(), ...of, text, testClock.now()],
  )
}
