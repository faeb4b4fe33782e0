import type { DescribeMyPracticeInput, PracticeDetailsFragment } from '../../generated/practices/graphql.ts'

/** The value of "I do not scan at the moment" among the areas. */
export const scansNothing = 'none'
/** The value of "I am not sure" among the levels. */
export const notSure = 'not-sure'

/** What is on the form, as typed. */
export type PracticeAnswers = {
  areas: string[]
  areaLevels: Record<string, string>
  jobTitle: string
  level: string
  registration: string
  masters: string
  hours: string
}

/** One thing wrong with the form: the field it belongs to, the key of its message, and the area it speaks of. */
export type AnswerProblem = { fieldId: string; message: string; areaCode?: string }

export function emptyPracticeAnswers(): PracticeAnswers {
  return { areas: [], areaLevels: {}, jobTitle: '', level: '', registration: '', masters: '', hours: '' }
}

/** The form filled in from what is saved. A practice never described gives an empty form. */
export function practiceAnswersOf(practice: PracticeDetailsFragment): PracticeAnswers {
  if (practice.version === 0) return emptyPracticeAnswers()
  return {
    areas: practice.areas.length > 0 ? practice.areas.map(({ area }) => area.code) : [scansNothing],
    areaLevels: Object.fromEntries(practice.areas.map(({ area, level }) => [area.code, level.code])),
    jobTitle: practice.jobTitle ?? '',
    level: practice.level?.code ?? notSure,
    registration: practice.registration ?? '',
    masters: practice.masters ?? '',
    hours: practice.hoursPerWeek === null ? '' : String(practice.hoursPerWeek),
  }
}

/** The areas that count: none when the person said they scan nothing at the moment. */
export function scannedAreas(answers: PracticeAnswers): string[] {
  return answers.areas.includes(scansNothing) ? [] : answers.areas
}

/** More hours in a week than anyone is given for learning are a slip of the fingers. */
const mostHours = 40

/** "1.5", "1,5" and " 2 " as a number of hours; null when it is no number from 0 to 40. */
export function hoursOf(text: string): number | null {
  const normal = text.trim().replace(',', '.')
  if (!/^\d+(\.\d+)?$/.test(normal)) return null
  const hours = Number(normal)
  return hours <= mostHours ? hours : null
}

/** What has to be put right before the answers can be sent, in the order of the page. */
export function checkPractice(answers: PracticeAnswers): AnswerProblem[] {
  const problems: AnswerProblem[] = []
  if (answers.areas.length === 0) problems.push({ fieldId: 'areas', message: 'practices.errors.areas' })
  for (const code of scannedAreas(answers)) {
    if (answers.areaLevels[code]) continue
    problems.push({ fieldId: `area-level-${code}`, message: 'practices.errors.areaLevel', areaCode: code })
  }
  if (!answers.level) problems.push({ fieldId: 'level', message: 'practices.errors.level' })
  if (hoursOf(answers.hours) === null) problems.push({ fieldId: 'hours', message: 'practices.errors.hours' })
  return problems
}

/** The answers as the API takes them. Call only when nothing is wrong with them. */
export function practiceInputOf(answers: PracticeAnswers, expectedVersion: number): DescribeMyPracticeInput {
  return {
    areas: scannedAreas(answers).map(areaCode => ({ areaCode, levelCode: answers.areaLevels[areaCode] ?? '' })),
    jobTitle: answers.jobTitle.trim() || null,
    levelCode: answers.level === notSure ? null : answers.level,
    registration: (answers.registration || null) as DescribeMyPracticeInput['registration'],
    masters: (answers.masters || null) as DescribeMyPracticeInput['masters'],
    hoursPerWeek: hoursOf(answers.hours),
    expectedVersion,
  }
}

/** The field on screen that a path of the input belongs to: "areas.1.levelCode" is the second area's level. */
export function practiceFieldFor(path: string, answers: PracticeAnswers): string {
  const [name, index] = path.replace(/^input\./, '').split('.')
  if (name === 'areas' && index !== undefined) return `area-level-${scannedAreas(answers)[Number(index)] ?? ''}`
  const fields: Record<string, string> = { levelCode: 'level', hoursPerWeek: 'hours', jobTitle: 'job-title' }
  return fields[name ?? ''] ?? name ?? 'areas'
}
