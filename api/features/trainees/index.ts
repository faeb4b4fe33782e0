/** Training before an award, and what its ratification changes. It refuses to change a practice or a goal for anybody but their owner. */
export { TrainingResolver } from './training.resolver.ts'
export { createTrainingService } from './training.service.ts'
export { MoveToPrecepteeSuccess, RecordTrainingSuccess, UndoMoveToPrecepteeSuccess } from './training.types.ts'
