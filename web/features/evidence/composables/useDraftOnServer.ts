import { useApolloClient } from '@vue/apollo-composable'
import { onScopeDispose, shallowRef, watch, type Ref } from 'vue'
import { useSaveStatus } from '../../../app/status.ts'
import { EvidenceDraftDocument, SaveEvidenceDraftDocument } from '../../../generated/evidence/graphql.ts'
import { isBlank, type EvidenceAnswers } from '../evidence-answers.ts'

const pause = 1000

/**
 * Saves what is being typed for any device, a moment after each pause, and again when the connection is back. Where
 * another device saved first, nothing is overwritten: both texts are shown, and the person decides.
 */
export function useDraftOnServer(id: string, kindCode: Ref<string>, answers: Ref<EvidenceAnswers>) {
  const { client } = useApolloClient()
  const status = useSaveStatus()
  const version = shallowRef(0)
  const elsewhere = shallowRef<EvidenceAnswers | null>(null)
  const problem = shallowRef('')
  let timer: ReturnType<typeof setTimeout> | undefined
  let isOver = false

  async function read(): Promise<EvidenceAnswers | null> {
    const { data } = await client.query({
      query: EvidenceDraftDocument,
      variables: { id },
      fetchPolicy: 'network-only',
    })
    version.value = data.evidenceDraft?.version ?? 0
    if (!data.evidenceDraft) return null
    return Object.fromEntries(data.evidenceDraft.answers.map(({ key, value }) => [key, value]))
  }

  async function save(): Promise<void> {
    if (isOver || elsewhere.value || isBlank(answers.value)) return
    status.saving()
    const typed = Object.entries(answers.value).map(([key, value]) => ({ key, value }))
    const input = { id, kindCode: kindCode.value, answers: typed, expectedVersion: version.value }
    try {
      const { data } = await client.mutate({ mutation: SaveEvidenceDraftDocument, variables: { input } })
      const outcome = data?.saveEvidenceDraft
      problem.value = outcome?.__typename === 'InvalidInput' ? (outcome.fields[0]?.message ?? '') : ''
      if (outcome?.__typename === 'SaveEvidenceDraftSuccess') version.value = outcome.draft.version
      if (outcome?.__typename === 'Conflict') elsewhere.value = await read()
      if (outcome?.__typename === 'SaveEvidenceDraftSuccess') status.saved()
      else status.reset()
    } catch {
      // What was typed is kept in this browser, and goes when the connection is back.
      status.failed()
    }
  }

  function saveSoon(): void {
    clearTimeout(timer)
    timer = setTimeout(() => void save(), pause)
  }

  watch(answers, saveSoon, { deep: true })
  window.addEventListener('online', saveSoon)
  onScopeDispose(() => {
    window.removeEventListener('online', saveSoon)
    clearTimeout(timer)
  })

  /** Goes on from one of the two texts; it is saved over the other. */
  function settle(chosen: EvidenceAnswers): void {
    elsewhere.value = null
    answers.value = { ...chosen }
    saveSoon()
  }

  /** Nothing is saved any more: the piece is added. */
  function end(): void {
    isOver = true
    clearTimeout(timer)
  }

  return { read, settle, end, elsewhere, problem }
}
