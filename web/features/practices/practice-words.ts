import { useI18n } from 'vue-i18n'
import type { MastersRoute, Registration } from '../../generated/practices/graphql.ts'
import { notSure, scannedAreas, type PracticeAnswers } from './practice-answers.ts'

const registrations: readonly Registration[] = [
  'HCPC_RADIOGRAPHER',
  'HCPC_CLINICAL_SCIENTIST',
  'HCPC_OTHER',
  'NMC',
  'GMC',
  'RCT',
  'OTHER',
  'NONE',
]
const mastersRoutes: readonly MastersRoute[] = ['NONE', 'ENROLLED', 'COMPLETED']

type Named = { code: string; name: string }

/** The answers in the words of the page, to choose from and to read back. */
export function usePracticeWords() {
  const { t, te } = useI18n()

  /** A level by what one does at it; the framework's own name where we have no plainer words. */
  function levelWords(level: Named): string {
    const key = `practices.levels.${level.code}`
    return te(key) ? t(key) : level.name
  }

  function readAreas(answers: PracticeAnswers, areas: readonly Named[], levelOf: (code: string) => string): string[] {
    return scannedAreas(answers).map(code => {
      const name = areas.find(area => area.code === code)?.name ?? code
      return t('practices.areaAt', { area: name, level: levelOf(answers.areaLevels[code] ?? '') })
    })
  }

  /** Each question with its answer, for comparing two versions. */
  function readBack(answers: PracticeAnswers, areas: readonly Named[], levels: readonly Named[]) {
    const none = t('practices.noAnswer')
    const levelOf = (code: string): string => {
      const level = levels.find(candidate => candidate.code === code)
      return level ? levelWords(level) : none
    }
    const scanned = readAreas(answers, areas, levelOf)
    return [
      { label: t('practices.areas'), value: scanned.join('; ') || t('practices.scansNothing') },
      { label: t('practices.jobTitle'), value: answers.jobTitle || none },
      {
        label: t('practices.level'),
        value: answers.level === notSure ? t('practices.notSure') : levelOf(answers.level),
      },
      {
        label: t('practices.registration'),
        value: answers.registration ? t(`practices.registrations.${answers.registration}`) : none,
      },
      {
        label: t('practices.masters'),
        value: answers.masters ? t(`practices.mastersRoutes.${answers.masters}`) : none,
      },
      { label: t('practices.hours'), value: answers.hours || none },
    ]
  }

  return { levelWords, readBack }
}

/** The registrations and routes to a master's degree to choose from. */
export function usePracticeChoices() {
  const { t } = useI18n()
  return {
    registrationChoices: registrations.map(value => ({ value, label: t(`practices.registrations.${value}`) })),
    mastersChoices: mastersRoutes.map(value => ({ value, label: t(`practices.mastersRoutes.${value}`) })),
  }
}
