import { reactive, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import type { FieldError } from '../../../app/problems.ts'
import type { CountSource } from '../../../generated/lists/graphql.ts'
import { bytesOf, toBase64 } from '../../../app/file-bytes.ts'
import { mostBytes } from '../count-file.ts'
import { useImportCounts, type CountOutcome } from './useImportCounts.ts'

/** What was chosen so far. None of it is kept in the browser: a file may turn out to be about patients. */
export interface CountForm {
  organisationId: string
  source: CountSource
  way: 'file' | 'paste'
  file: File | null
  pasted: string
}

type Read = { problem: 'file' | 'paste' | 'big'; base64: null } | { problem: null; base64: string }

async function readForm({ way, file, pasted }: CountForm): Promise<Read> {
  if (way === 'file' ? file === null : pasted.trim() === '') return { problem: way, base64: null }
  const bytes = await bytesOf(way === 'file' ? file : null, pasted)
  return bytes.length > mostBytes ? { problem: 'big', base64: null } : { problem: null, base64: toBase64(bytes) }
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

  const say = (message: string): void => void (errors.value = [{ fieldId: `import-${form.way}`, message }])

  async function bring(isPreview: boolean): Promise<CountOutcome | null> {
    if (isBusy.value) return null
    kept.value = null
    errors.value = []
    const { problem, base64: file } = await readForm(form)
    if (problem !== null) say(t(`lists.import.errors.${problem}`))
    if (file === null) return null
    try {
      const answer = await send({ organisationId: form.organisationId, source: form.source, file, isPreview })
      if (typeof answer !== 'string') return answer
      say(answer)
    } catch {
      say(t('lists.notSent'))
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
