import { shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useDraft } from '../../../app/drafts.ts'
import { today } from '../../../app/today.ts'
import { AppointSignerDocument, EndAppointmentDocument } from '../../../generated/signoffs/graphql.ts'
import { useChanges, v7 } from '../../evidence/index.ts'
import { appointInput, appointProblems, emptyAppointment, type AppointAnswers } from '../appoint-answers.ts'
import { useChange } from './useChange.ts'

const fields = {
  personId: 'person',
  title: 'as-what',
  reason: 'why',
  registrationBody: 'body',
  registrationNumber: 'number',
  areaCodes: 'areas',
  capabilityCodes: 'capability',
  upTo: 'up-to',
  fromOn: 'from',
  untilOn: 'until',
}

/** Appoints somebody to sign, and ends it; what is typed outlives a reload and a refusal. */
export function useAppointing(organisationId: string, then: (said: string) => Promise<void>) {
  const { t } = useI18n()
  const { errors, isBusy, send } = useChanges()
  const appoint = useChange(AppointSignerDocument, 'appointSigner')
  const stop = useChange(EndAppointmentDocument, 'endAppointment')
  const { draft: answers } = useDraft<AppointAnswers>(`signoffs.appoint.${organisationId}`, () =>
    emptyAppointment(today()),
  )
  const id = shallowRef(v7())

  async function submit(): Promise<void> {
    errors.value = appointProblems(answers.value).map(({ fieldId, key }) => ({
      fieldId,
      message: t(`signoffs.signers.errors.${key}`),
    }))
    if (errors.value.length > 0) return
    const input = { id: id.value, organisationId, ...appointInput(answers.value) }
    const outcome = await send(() => appoint({ input }), fields, 'appoint')
    if (outcome?.__typename !== 'AppointSignerSuccess') return
    answers.value = emptyAppointment(today())
    id.value = v7()
    await then(t('signoffs.signers.appointed', { name: outcome.appointment.person.name }))
  }

  async function end(appointmentId: string): Promise<void> {
    const outcome = await send(() => stop({ input: { id: appointmentId } }), {}, `end-${appointmentId}`)
    if (outcome?.__typename === 'EndAppointmentSuccess') await then(t('signoffs.signers.endedDone'))
  }

  return { answers, errors, isBusy, submit, end }
}

export type Appointing = ReturnType<typeof useAppointing>
