/** What a person says of where they work. It refuses to turn that into a rating. */
export { areaProblems, hoursProblems } from './practice.problems.ts'
export { appendPractice, readPractice } from './practice.repository.ts'
export { PracticeResolver } from './practice.resolver.ts'
export { createPracticeService } from './practice.service.ts'
export { DescribeMyPracticeSuccess, PracticeArea, PracticeAreaInput } from './practice.types.ts'
