/** Which steps of a rating modules lead over, and how many wait. It refuses to say who waits, or to count a group in which that could be told. */
export { CoverageResolver } from './coverage.resolver.ts'
export { createCoverageService } from './coverage.service.ts'
