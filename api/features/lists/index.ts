/** What somebody scanned, list by list and case by case. It refuses to count a scan twice, or to keep a patient's name. */
export { readExaminations } from './examination.read-model.ts'
export { createLearningCaseService } from './learning-case.service.ts'
export { MonthlyCountResolver } from './monthly-count.resolver.ts'
export { createMonthlyCountService } from './monthly-count.service.ts'
export { ListResolver } from './list.resolver.ts'
export { createListService } from './list.service.ts'
export { LogListSuccess, WithdrawListSuccess } from './list.types.ts'
