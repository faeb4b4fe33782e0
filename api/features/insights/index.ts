/** What authors are told of how their modules are learnt from, and of what learners say of them. It refuses to say anything of one person, or of fewer than six. */
export { InsightResolver } from './insight.resolver.ts'
export { createInsightService } from './insight.service.ts'
