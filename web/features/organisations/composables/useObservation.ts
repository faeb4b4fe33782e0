import { shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useDraft } from '../../../app/drafts.ts'
import { fieldErrors, type FieldError } from '../../../app/problems.ts'
import { useSaveStatus } from '../../../app/status.ts'
import { today } from '../../../app/today.ts'
import { useRecordAssessedRating } from './useRecordAssessedRating.ts'

export interface ObservationAnswers {
  capability: string
  /** "" until chosen, then "0" to "2". */
  value: string
  on: string
  note: string
}

export const longestNote = 1000
const fields = { capabilityCode: 'capability', value: 'value', observedOn: 'on', note: 'note' }
const empty = (): ObservationAnswers => ({ capability: '', value: '', on: today(), note: '' })

/** The form of one observation. What is typed outlives a reload, a lost session and a refusal. */
export function useObservation(personId: string, onRecorded: (answers: ObservationAnswers) => void) {
  const { t } = useI18n()
  const { record, isBusy } = useRecordAssessedRating()
  const status = useSaveStatus()
  const { draft } = useDraft<ObservationAnswers>(`observation.${personId}`, empty)
  const errors = shallowRef<FieldError[]>([])

  function check({ capability, value, on, note }: ObservationAnswers): FieldError[] {
    const found: FieldError[] = []
    const add = (fieldId: string, message: string) => found.push({ fieldId, message })
    if (!capability) add('capability', t('organisations.errors.capability'))
    if (!value) add('value', t('organisations.errors.value'))
    if (on === '' || on === 'invalid') add('on', t('organisations.errors.on'))
    if (note.length > longestNote) add('note', t('organisations.errors.note', { most: longestNote }))
    return found
  }

  async function send(answers: ObservationAnswers): Promise<void> {
    const { capability: capabilityCode, value, on: observedOn, note } = answers
    const input = { personId, capabilityCode, value: Number(value), observedOn, note: note.trim() || null }
    const outcome = await record(input)
    if (outcome.__typename === 'NotAllowed') errors.value = [{ fieldId: 'record', message: outcome.message }]
    if (outcome.__typename === 'InvalidInput') errors.value = fieldErrors(outcome.fields, fields, 'record')
    if (outcome.__typename !== 'RecordAssessedRatingSuccess') return status.reset()
    const recorded = { ...answers }
    draft.value = { ...empty(), on: answers.on }
    status.saved()
    onRecorded(recorded)
  }

  async function submit(): Promise<void> {
    errors.value = check(draft.value)
    if (errors.value.length > 0 || isBusy.value) return
    status.saving()
    await send(draft.value).catch(() => {
      errors.value = [{ fieldId: 'record', message: t('organisations.errors.notSent') }]
      status.failed()
    })
  }

  return { answers: draft, errors, isBusy, submit }
}
