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
}

/** A module as it stood before, with what the API said once it was finished. */
export interface Finished {
  readonly before: ModuleDetails
  readonly finished: ModuleFinished
}

export const longestReflection = 1000

/** The form that finishes a module. What is typed outlives a reload, a lost session and a refusal. */
export function useFinishing(code: string, module: Readonly<Ref<ModuleDetails | null | undefined>>) {
  const { t } = useI18n()
  const { complete, isBusy } = useCompleteModule()
  const status = useSaveStatus()
  const { draft, clear } = useDraft<FinishAnswers>(`module.${code}.finish`, () => ({ on: today(), reflection: '' }))
  const errors = shallowRef<FieldError[]>([])
  const hasFailed = shallowRef(false)
  const result = shallowRef<Finished | null>(null)

  function check({ on, reflection }: FinishAnswers): FieldError[] {
    const found: FieldError[] = []
    if (on === '' || on === 'invalid') found.push({ fieldId: 'on', message: t('modules.finish.errors.on') })
    if (reflection.length > longestReflection) {
      found.push({ fieldId: 'reflection', message: t('modules.finish.errors.long', { most: longestReflection }) })
    }
    return found
  }

  async function send(before: ModuleDetails, { on, reflection }: FinishAnswers): Promise<void> {
    const outcome = await complete({ moduleCode: code, completedOn: on, reflection: reflection.trim() || null })
    if (outcome.__typename === 'InvalidInput') {
      errors.value = fieldErrors(outcome.fields, { completedOn: 'on', reflection: 'reflection' }, 'confirm')
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
