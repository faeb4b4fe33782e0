/** Which lines of a service rest on whom, by what their organisation decided. It refuses to rank anybody, to say who was away, or to list whose reviews are late. */
export { coverDownload, coverPath } from './cover-download.ts'
export { CoverResolver } from './cover.resolver.ts'
export { createCoverService } from './cover.service.ts'
