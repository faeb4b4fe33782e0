import { reactive, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import type { FieldError } from '../../../app/problems.ts'
import type { CountSource } from '../../../generated/lists/graphql.ts'
import { bytesOf, mostBytes, toBase64 } from '../count-file.ts'
import { useImportCounts, type CountOutcome } from './useImportCounts.ts'

/** What was chosen so far. None of it is kept in the browser: a file may turn out to be about patients. */
export interface CountForm {
  organisationId: string
  source: CountSource
  way: 'file' | 'paste'
  file: File | null
  pasted: string
}

/** The way of a file of counts: looked at, put right, looked at again, and kept. */
export function useCountImport() {
  const { t } = useI18n()
  const { send, isBusy } = useImportCounts()
  const form = reactive<CountForm>({ organisationId: '', source: 'RADIOLOGY', way: 'file', file: null, pasted: '' })
  const errors = shallowRef<FieldError[]>([])
  const outcome = shallowRef<CountOutcome | null>(null)
  const kept = shallowRef<CountOutcome | null>(null)

  // What was seen is of another file, or of another organisation.
  watch(form, () => (outcome.value = null))

  async function read(): Promise<string | null> {
    const fieldId = `import-${form.way}`
    const bytes = await bytesOf(form.way === 'file' ? form.file : null, form.pasted)
    const isMissing = form.way === 'file' ? form.file === null : form.pasted.trim() === ''
    const key = isMissing ? form.way : bytes.length > mostBytes ? 'big' : null
    errors.value = key === null ? [] : [{ fieldId, message: t(`lists.import.errors.${key}`) }]
    return key === null ? toBase64(bytes) : null
  }

  async function bring(isPreview: boolean): Promise<CountOutcome | null> {
    if (isBusy.value) return null
    kept.value = null
    const file = await read()
    if (file === null) return null
    try {
      const answer = await send({ organisationId: form.organisationId, source: form.source, file, isPreview })
      if (typeof answer !== 'string') return answer
      errors.value = [{ fieldId: `import-${form.way}`, message: answer }]
    } catch {
      errors.value = [{ fieldId: `import-${form.way}`, message: t('lists.notSent') }]
    }
    outcome.value = null
    return null
  }

  async function look(): Promise<void> {
    const answer = await bring(true)
    if (answer) outcome.value = answer
  }

  async function keep(): Promise<void> {
    const answer = await bring(false)
    if (answer === null) return
    Object.assign(form, { file: null, pasted: '' })
    kept.value = answer
  }

  return { form, errors, outcome, kept, isBusy, look, keep }
}
