import { useApolloClient } from '@vue/apollo-composable'
import { onScopeDispose, shallowRef, watch, type Ref } from 'vue'
import { useSaveStatus } from '../../../app/status.ts'
import { EvidenceDraftDocument, SaveEvidenceDraftDocument } from '../../../generated/evidence/graphql.ts'
import { isBlank, type EvidenceAnswers } from '../evidence-answers.ts'

const pause = 1000

/** The draft as the server has it, and the version this device read last. */
function useDraftCopy(id: string) {
  const { client } = useApolloClient()
  let version = 0

  async function read(): Promise<EvidenceAnswers | null> {
    const { data } = await client.query({
      query: EvidenceDraftDocument,
      variables: { id },
      fetchPolicy: 'network-only',
    })
    version = data.evidenceDraft?.version ?? 0
    if (!data.evidenceDraft) return null
    return Object.fromEntries(data.evidenceDraft.answers.map(({ key, value }) => [key, value]))
  }

  async function write(kindCode: string, answers: EvidenceAnswers) {
    const typed = Object.entries(answers).map(([key, value]) => ({ key, value }))
    const input = { id, kindCode, answers: typed, expectedVersion: version }
    const { data } = await client.mutate({ mutation: SaveEvidenceDraftDocument, variables: { input } })
    const outcome = data?.saveEvidenceDraft
    if (outcome?.__typename === 'SaveEvidenceDraftSuccess') version = outcome.draft.version
    return outcome
  }

  return { read, write }
}

/** Runs something a moment after the last call, and when the connection is back. */
function useSoon(run: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = (): void => clearTimeout(timer)
  function soon(): void {
    stop()
    timer = setTimeout(run, pause)
  }
  window.addEventListener('online', soon)
  onScopeDispose(() => {
    window.removeEventListener('online', soon)
    stop()
  })
  return { soon, stop }
}

/**
 * Saves what is being typed for any device, a moment after each pause, and again when the connection is back. Where
 * another device saved first, nothing is overwritten: both texts are shown, and the person decides.
 */
export function useDraftOnServer(id: string, kindCode: Ref<string>, answers: Ref<EvidenceAnswers>) {
  const copy = useDraftCopy(id)
  const status = useSaveStatus()
  const elsewhere = shallowRef<EvidenceAnswers | null>(null)
  const problem = shallowRef('')
  let isOver = false

  async function save(): Promise<void> {
    if (isOver || elsewhere.value || isBlank(answers.value)) return
    status.saving()
    try {
      const outcome = await copy.write(kindCode.value, answers.value)
      problem.value = outcome?.__typename === 'InvalidInput' ? (outcome.fields[0]?.message ?? '') : ''
      if (outcome?.__typename === 'Conflict') elsewhere.value = await copy.read()
      if (outcome?.__typename === 'SaveEvidenceDraftSuccess') status.saved()
      else status.reset()
    } catch {
      // What was typed is kept in this browser, and goes when the connection is back.
      status.failed()
    }
  }
  const { soon, stop } = useSoon(() => void save())
  watch(answers, soon, { deep: true })

  /** Goes on from one of the two texts; it is saved over the other. */
  function settle(chosen: EvidenceAnswers): void {
    elsewhere.value = null
    answers.value = { ...chosen }
    soon()
  }

  /** Nothing is saved any more: the piece is added. */
  function end(): void {
    isOver = true
    stop()
  }

  return { read: copy.read, settle, end, elsewhere, problem }
}
