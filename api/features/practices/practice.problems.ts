import { noteProblem } from '../../domain/privacy/note.ts'
import { dayFromIso, type Day } from '../../platform/calendar.ts'
import type { InputProblem } from '../../platform/graphql/index.ts'
import type { Framework } from '../frameworks/index.ts'
import type { DescribeMyPracticeInput, PracticeAreaInput } from './practice.types.ts'

const jobTitleLimit = 120

/** The most protected hours a week that can be told apart from a mistake in typing. */
const mostHoursPerWeek = 40

/** The most certificates in one input: each kind for every area and more, and a bound on the work. */
const mostCertificates = 50

/** Everything that is wrong with a description of practice, each beside its field. */
export function practiceProblems(input: DescribeMyPracticeInput, framework: Framework, today: Day): InputProblem[] {
  const jobTitle = noteProblem(input.jobTitle, jobTitleLimit)
  return [
    ...(jobTitle ? [{ path: 'jobTitle', ...jobTitle }] : []),
    ...levelProblems('levelCode', input.levelCode, framework),
    ...areaProblems(input.areas, framework),
    ...hoursProblems(input.hoursPerWeek),
    ...certificateProblems(input, framework, today),
  ]
}

/** Areas each once, known, each at a known level. */
export function areaProblems(areas: readonly PracticeAreaInput[], framework: Framework): InputProblem[] {
  const seen = new Set<string>()
  return areas.flatMap(({ areaCode, levelCode }, index) => {
    const path = `areas.${index}.areaCode`
    const again = seen.has(areaCode)
    seen.add(areaCode)
    return [
      ...unknownArea(path, areaCode, framework),
      ...(again ? [{ path, code: 'REPEATED', message: 'Choose each area once' }] : []),
      ...levelProblems(`areas.${index}.levelCode`, levelCode, framework),
    ]
  })
}

export function hoursProblems(hours: number | null | undefined): InputProblem[] {
  if (hours == null || (hours >= 0 && hours <= mostHoursPerWeek)) return []
  const message = `Give hours a week from 0 to ${mostHoursPerWeek}`
  return [{ path: 'hoursPerWeek', code: 'OUT_OF_RANGE', message }]
}

function certificateProblems(input: DescribeMyPracticeInput, framework: Framework, today: Day): InputProblem[] {
  if ((input.certificates?.length ?? 0) > mostCertificates)
    return [{ path: 'certificates', code: 'OUT_OF_RANGE', message: `Give at most ${mostCertificates} at a time` }]
  return (input.certificates ?? []).flatMap(({ areaCode, until }, index) => [
    ...(areaCode == null ? [] : unknownArea(`certificates.${index}.areaCode`, areaCode, framework)),
    ...(until != null && dayFromIso(until) < today
      ? [
          {
            path: `certificates.${index}.until`,
            code: 'IN_THE_PAST',
            message: 'This certificate has ended; leave it out, or give the new last day',
          },
        ]
      : []),
  ])
}

function levelProblems(path: string, code: string | null | undefined, framework: Framework): InputProblem[] {
  if (code == null || framework.levels.some(level => level.code === code)) return []
  return [{ path, code: 'UNKNOWN', message: `“${code}” is not a level of this framework` }]
}

function unknownArea(path: string, code: string, framework: Framework): InputProblem[] {
  if (framework.areas.some(area => area.code === code)) return []
  return [{ path, code: 'UNKNOWN', message: `“${code}” is not an area of practice` }]
}
