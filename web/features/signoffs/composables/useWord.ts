import { computed } from 'vue'
import { useDraft } from '../../../app/drafts.ts'
import { useSession } from '../../../app/session.ts'
import type { SignOffRequest } from '../sign-off-words.ts'
import { emptyWord, type Word } from '../word-answers.ts'

/** What one who is asked has typed about a request: each request has its own, and all outlive a reload. */
export function useWord(request: () => SignOffRequest | undefined) {
  const session = useSession()
  const { draft: words } = useDraft<Record<string, Word>>('signoffs.words', () => ({}))
  const id = computed(() => request()?.id ?? '')

  /** What the record or the owner says of who trained them stands there already. */
  function isKnownToHaveTrained(): boolean {
    const mine = request()?.signers.find(({ person }) => person.id === session.viewer.value?.id)
    return mine?.hasTrained ?? false
  }

  const answers = computed({
    get: () => words.value[id.value] ?? { ...emptyWord(), hasTrained: isKnownToHaveTrained() },
    set: word => (words.value = { ...words.value, [id.value]: word }),
  })

  function forget(): void {
    const { [id.value]: _said, ...others } = words.value
    words.value = others
  }

  return { id, answers, forget }
}
