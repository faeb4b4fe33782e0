import { useMutation } from '@vue/apollo-composable'
import { onScopeDispose, reactive, ref, shallowRef, watch } from 'vue'
import type { FieldError } from '../../../app/problems.ts'
import { useSaveStatus } from '../../../app/status.ts'
import { SaveScopeDraftDocument, type ScopeDraftShownFragment } from '../../../generated/scopes/graphql.ts'
import { lineFieldId } from '../line-fields.ts'

export type Draft = ScopeDraftShownFragment
export interface LineAnswers {
  isIn: boolean
  limits: string
  callOn: string
}
type Answers = Record<string, LineAnswers>

const pause = 800
const answersOf = ({ lines }: Draft): Answers =>
  Object.fromEntries(
    lines.map(({ code, isIn, limits, callOn }) => [code, { isIn, limits: limits ?? '', callOn: callOn ?? '' }]),
  )
const linesOf = ({ lines }: Draft, answers: Answers) =>
  lines.map(({ code }) => ({ code, isIn: true, limits: null, callOn: null, ...answers[code] }))

/** Sends a draft over the version that was read last; null where it was not taken, and why beside it. */
function useDraftCopy(organisationId: () => string, first: Draft) {
  const { mutate } = useMutation(SaveScopeDraftDocument, { throws: 'always' })
  const draft = shallowRef(first)
  const errors = shallowRef<readonly FieldError[]>([])
  const isElsewhere = shallowRef(false)

  async function send(roleProfileCode: string, answers: Answers): Promise<Draft | null> {
    const lines = roleProfileCode === draft.value.role.code ? linesOf(draft.value, answers) : []
    const input = { organisationId: organisationId(), roleProfileCode, lines, expectedVersion: draft.value.version }
    const outcome = (await mutate({ input }))?.data?.saveScopeDraft
    isElsewhere.value = outcome?.__typename === 'Conflict'
    const problems = outcome?.__typename === 'InvalidInput' ? outcome.fields : []
    errors.value = problems.map(({ path, message }) => ({ fieldId: lineFieldId(path, draft.value), message }))
    if (outcome?.__typename !== 'SaveScopeDraftSuccess') return null
    draft.value = outcome.draft
    return outcome.draft
  }

  return { draft, errors, isElsewhere, send }
}

/** What is chosen for the next statement, saved a moment after each change. A choice never goes lost to another window. */
export function useScopeDraft(organisationId: () => string, first: Draft) {
  const { draft, errors, isElsewhere, send } = useDraftCopy(organisationId, first)
  const status = useSaveStatus()
  const role = ref(first.role.code)
  const answers = reactive(answersOf(first))
  let timer: ReturnType<typeof setTimeout> | undefined
  let saving: Promise<boolean> = Promise.resolve(true)
  let isChanged = false

  async function write(): Promise<boolean> {
    const isOtherRole = role.value !== draft.value.role.code
    isChanged = false
    status.saving()
    try {
      const saved = await send(role.value, answers)
      if (saved === null) status.reset()
      else status.saved()
      if (saved !== null && isOtherRole) Object.assign(answers, answersOf(saved))
      return saved !== null
    } catch {
      isChanged = true
      status.failed()
      return false
    }
  }

  /** Saves what is not saved yet; false where it could not be. */
  function save(): Promise<boolean> {
    clearTimeout(timer)
    if (isChanged) saving = saving.then(write)
    return saving
  }
  watch([role, answers], () => {
    isChanged = true
    clearTimeout(timer)
    timer = setTimeout(() => void save(), pause)
  })
  onScopeDispose(() => clearTimeout(timer))
  return { draft, role, answers, errors, isElsewhere, save }
}
