import { computed, type Ref } from 'vue'
import { blocksOf } from '../../../../api/domain/blocks/browser.ts'
import { useMediaOf } from '../../modules/index.ts'
import type { Lesson } from './useLesson.ts'

/** What is known of the images and clips of a lesson, for everything below that shows one. */
export function useLessonMedia(lesson: Readonly<Ref<Lesson>>): void {
  useMediaOf(computed(() => blocksOf({ schema: 1, parts: lesson.value.version.parts })))
}
