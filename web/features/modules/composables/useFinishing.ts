import { shallowRef, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useDraft } from '../../../app/drafts.ts'
import { fieldErrors, type FieldError } from '../../../app/problems.ts'
import { useSaveStatus } from '../../../app/status.ts'
import { today } from '../../../app/today.ts'
import { useCompleteModule, type ModuleFinished } from './useCompleteModule.ts'
import type { ModuleDetails } from './useModule.ts'

export interface FinishAnswers {
  on: string
  reflection: string
  /** Why it is finished with something left to do; asked for only then. */
  reason: string
}

/** A module as it stood before, with what the API said once it was finished. */
export interface Finished {
  readonly before: ModuleDetails
  readonly finished: ModuleFinished
}

export const longestReflection = 1000
export const longestReason = 500
const fieldIds = { completedOn: 'on', reflection: 'reflection', reason: 'reason' }

/** What is wrong with the answers, before they are sent. */
function useFinishCheck(isLeft: Readonly<Ref<boolean | undefined>>) {
  const { t } = useI18n()
  const tooLong = (fieldId: string, text: string, most: number): FieldError[] =>
    text.length > most ? [{ fieldId, message: t('modules.finish.errors.long', { most }) }] : []

  return ({ on, reflection, reason }: FinishAnswers): FieldError[] => {
    const hasNoDay = on === '' || on === 'invalid'
    const hasNoReason = isLeft.value === true && reason.trim() === ''
    return [
      ...(hasNoDay ? [{ fieldId: 'on', message: t('modules.finish.errors.on') }] : []),
      ...tooLong('reflection', reflection, longestReflection),
      ...(hasNoReason ? [{ fieldId: 'reason', message: t('modules.finish.errors.reason') }] : []),
      ...tooLong('reason', reason, longestReason),
    ]
  }
}

/** The form that finishes a module. What is typed outlives a reload, a lost session and a refusal. */
export function useFinishing(
  code: string,
  module: Readonly<Ref<ModuleDetails | null | undefined>>,
  isLeft: Readonly<Ref<boolean | undefined>>,
) {
  const { complete, isBusy } = useCompleteModule()
  const status = useSaveStatus()
  const check = useFinishCheck(isLeft)
  const { draft, clear } = useDraft<FinishAnswers>(`module.${code}.finish`, () => {
    return { on: today(), reflection: '', reason: '' }
  })
  const errors = shallowRef<FieldError[]>([])
  const hasFailed = shallowRef(false)
  const result = shallowRef<Finished | null>(null)

  async function send(before: ModuleDetails, { on, reflection, reason }: FinishAnswers): Promise<void> {
    const words = { reflection: reflection.trim() || null, reason: isLeft.value ? reason.trim() : null }
    const outcome = await complete({ moduleCode: code, completedOn: on, ...words })
    if (outcome.__typename === 'InvalidInput') {
      errors.value = fieldErrors(outcome.fields, fieldIds, 'confirm')
      return status.reset()
    }
    clear()
    status.saved()
    result.value = { before, finished: outcome }
  }

  async function submit(): Promise<void> {
    errors.value = check(draft.value)
    hasFailed.value = false
    if (errors.value.length > 0 || isBusy.value || !module.value) return
    status.saving()
    await send(module.value, draft.value).catch(() => {
      hasFailed.value = true
      status.failed()
    })
  }

  return { answers: draft, errors, hasFailed, isBusy, result, submit }
}
