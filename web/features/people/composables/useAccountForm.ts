import { computed, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { errorAt, type FieldError } from '../../../app/problems.ts'
import type { Refusal } from '../account-api.ts'

interface FormParts {
  /** What is wrong before anything is sent. */
  readonly check: () => FieldError[]
  /** Sends it; null = done. */
  readonly send: () => Promise<Refusal | null>
  /** Fields that a refusal is about; any other stands at the button. */
  readonly fields?: Partial<Record<Refusal, string>>
  /** What follows once it is done. */
  readonly done?: () => unknown
}

/** One form about an account: checked, sent once, and what went wrong said beside its field and on top. */
export function useAccountForm({ check, send, fields = {}, done }: FormParts) {
  const { t } = useI18n()
  const isBusy = shallowRef(false)
  const errors = shallowRef<FieldError[]>([])

  function refuse(refusal: Refusal): void {
    errors.value = [{ fieldId: fields[refusal] ?? 'submit', message: t(`people.refusal.${refusal}`) }]
  }

  async function submit(): Promise<void> {
    if (isBusy.value) return
    errors.value = check()
    if (errors.value.length > 0) return
    isBusy.value = true
    const refusal = await send()
    if (refusal === null) await done?.()
    else refuse(refusal)
    isBusy.value = false
  }

  return { submit, isBusy, errors, errorFor: computed(() => (fieldId: string) => errorAt(errors.value, fieldId)) }
}
