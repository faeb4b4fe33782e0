import { useMutation } from '@vue/apollo-composable'
import { shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useDraft } from '../../../app/drafts.ts'
import { fieldErrors, type FieldError } from '../../../app/problems.ts'
import { SharePortfolioDocument, type PortfolioPart } from '../../../generated/portfolios/graphql.ts'

export interface ShareAnswers {
  forWhom: string
  sections: PortfolioPart[]
  /** "" = nothing typed. */
  until: string
}

const fields = { forWhom: 'share-for', sections: 'share-sections', until: 'share-until' }
const empty = (): ShareAnswers => ({ forWhom: '', sections: [], until: '' })

/** The form that makes a link. What is typed outlives a reload and a refusal; the link is told once. */
export function useSharing(readAgain: () => Promise<void>) {
  const { t } = useI18n()
  const { mutate, loading } = useMutation(SharePortfolioDocument, { throws: 'always', fetchPolicy: 'no-cache' })
  const { draft: answers } = useDraft<ShareAnswers>('share', empty)
  const errors = shallowRef<FieldError[]>([])
  const link = shallowRef<string | null>(null)

  function check({ forWhom, sections, until }: ShareAnswers): FieldError[] {
    const found: FieldError[] = []
    const add = (field: keyof typeof fields) =>
      found.push({ fieldId: fields[field], message: t(`portfolios.share.errors.${field}`) })
    if (forWhom.trim() === '') add('forWhom')
    if (sections.length === 0) add('sections')
    if (until === '' || until === 'invalid') add('until')
    return found
  }

  async function submit(): Promise<void> {
    if (loading.value) return
    link.value = null
    errors.value = check(answers.value)
    if (errors.value.length > 0) return
    try {
      const answer = await mutate({ input: { ...answers.value } })
      const made = answer?.data?.sharePortfolio
      if (!made) throw new Error('The API gave no answer')
      if (made.__typename === 'InvalidInput') {
        errors.value = fieldErrors(made.fields, fields, 'share')
        return
      }
      link.value = made.link
      answers.value = empty()
      await readAgain()
    } catch {
      errors.value = [{ fieldId: 'share', message: t('portfolios.share.errors.notSent') }]
    }
  }

  return { answers, errors, link, isBusy: loading, submit }
}
