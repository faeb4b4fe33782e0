import { shallowRef, watch, type Ref } from 'vue'
import type { Given, Keeping } from '../../modules/index.ts'
import { givenAnswers, withEntry } from '../lesson-answers.ts'
import { useAnswerQueue } from './useAnswerQueue.ts'
import type { Lesson } from './useLesson.ts'

/** Answers of a lesson: shown at once, kept in the background. What the API does not take is asked again, with its reason. */
export function useLessonAnswers(code: string, lesson: Readonly<Ref<Lesson>>) {
  const given = shallowRef<ReadonlyMap<string, Given>>(new Map())
  const keeping = shallowRef<ReadonlyMap<string, Keeping>>(new Map())
  const problems = shallowRef<ReadonlyMap<string, string>>(new Map())
  const hasMovedOn = shallowRef(false)
  const { waiting, add, flush } = useAnswerQueue(code, {
    say: (blockId, state) => void (keeping.value = withEntry(keeping.value, blockId, state)),
    refused: (blockId, { kind, message }) => {
      given.value = withEntry(given.value, blockId, null)
      problems.value = withEntry(problems.value, blockId, message)
      if (kind === 'MOVED_ON') hasMovedOn.value = true
    },
  })

  function answer(blockId: string, now: Given): void {
    given.value = withEntry(given.value, blockId, now)
    problems.value = withEntry(problems.value, blockId, null)
    add({ blockId, version: lesson.value.version.number, ...now })
  }

  watch(
    lesson,
    now => {
      given.value = givenAnswers(now, waiting.value)
      hasMovedOn.value = false
      void flush()
    },
    { immediate: true },
  )

  return { given, keeping, problems, hasMovedOn, answer, flush }
}
