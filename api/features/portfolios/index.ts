/** A record for other people to read: its history, its files and links to it. It refuses to show more than its owner chose. */
export { deviceOf } from './device.ts'
export { HistoryResolver } from './history.resolver.ts'
export { createHistoryService } from './history.service.ts'
export { portfolioDownload, portfolioPath } from './portfolio-download.ts'
export { PortfolioResolver } from './portfolio.resolver.ts'
export { createPortfolioService } from './portfolio.service.ts'
export { closeForWriting } from './share.repository.ts'
export { createPortfolioShareService } from './share.service.ts'
