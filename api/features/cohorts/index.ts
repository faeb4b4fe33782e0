/** Groups of people whom educators follow. It refuses to show of anybody what they did not choose to share. */
export { BoardChangeResolver } from './board-change.resolver.ts'
export { cohortDownloadPaths, cohortDownloads } from './board-download.ts'
export { BoardResolver } from './board.resolver.ts'
export { createBoardService } from './board.service.ts'
export { CohortResolver } from './cohort.resolver.ts'
export { createCohortService } from './cohort.service.ts'
export { JoiningResolver } from './joining.resolver.ts'
export { createJoiningService } from './joining.service.ts'
