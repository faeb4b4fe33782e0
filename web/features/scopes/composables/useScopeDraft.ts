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

const pause = 800
const answersOf = ({ lines }: Draft): Record<string, LineAnswers> =>
  Object.fromEntries(
    lines.map(({ code, isIn, limits, callOn }) => [code, { isIn, limits: limits ?? '', callOn: callOn ?? '' }]),
  )

/** What is chosen for the next statement, saved a moment after each change. A choice never goes lost to another window. */
export function useScopeDraft(organisationId: () => string, first: Draft) {
  const { mutate } = useMutation(SaveScopeDraftDocument, { throws: 'always' })
  const status = useSaveStatus()
  const draft = shallowRef(first)
  const role = ref(first.role.code)
  const answers = reactive(answersOf(first))
  const errors = shallowRef<readonly FieldError[]>([])
  const isElsewhere = shallowRef(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let saving: Promise<boolean> = Promise.resolve(true)
  let isChanged = false

  function take(next: Draft, isOtherRole: boolean): void {
    draft.value = next
    if (!isOtherRole) return
    for (const code of Object.keys(answers)) delete answers[code]
    Object.assign(answers, answersOf(next))
  }

  async function write(): Promise<boolean> {
    const isOtherRole = role.value !== draft.value.role.code
    const lines = isOtherRole
      ? []
      : draft.value.lines.map(({ code }) => ({ code, isIn: true, limits: null, callOn: null, ...answers[code] }))
    const input = { organisationId: organisationId(), roleProfileCode: role.value, lines }
    isChanged = false
    status.saving()
    try {
      const answer = await mutate({ input: { ...input, expectedVersion: draft.value.version } })
      const outcome = answer?.data?.saveScopeDraft
      if (outcome?.__typename === 'SaveScopeDraftSuccess') {
        errors.value = []
        take(outcome.draft, isOtherRole)
        status.saved()
        return true
      }
      status.reset()
      isElsewhere.value = outcome?.__typename === 'Conflict'
      if (outcome?.__typename === 'InvalidInput')
        errors.value = outcome.fields.map(({ path, message }) => ({ fieldId: lineFieldId(path, draft.value), message }))
    } catch {
      isChanged = true
      status.failed()
    }
    return false
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
