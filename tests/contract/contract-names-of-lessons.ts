/** Names of learning inside a module that other programs rely on. */
export const lessonNames: Readonly<Record<'Query' | 'Mutation', readonly string[]>> = {
  Query: ['moduleVersion', 'myLesson', 'guidelines', 'guideline'],
  Mutation: ['answerBlock', 'keepMyPlace', 'moveToNewerVersion', 'giveModuleFeedback', 'supersedeGuideline'],
}

export const lessonTypes: Readonly<Record<string, readonly string[]>> = {
  ModuleVersion: ['moduleCode', 'number', 'publishedAt', 'changeNote', 'parts', 'guidelines', 'supersededGuidelines'],
  VersionPart: ['id', 'title', 'minutes', 'text', 'blocks'],
  Block: ['id', 'kind', 'content'],
  BlockChange: ['kind', 'partTitle', 'blockId', 'blockKind', 'text'],
  NewerVersion: ['number', 'changeNote', 'changes'],
  MyLesson: ['module', 'version', 'newerVersion', 'place', 'parts', 'answers', 'tasks', 'leftToDo'],
  MyBlockAnswer: ['blockId', 'answer', 'confidence', 'isRight', 'share', 'parts', 'measured', 'tries', 'answeredAt'],
  AnswerBlockInput: ['moduleCode', 'version', 'blockId', 'answer', 'confidence'],
  KeepMyPlaceInput: ['moduleCode', 'blockId'],
  MoveToNewerVersionInput: ['moduleCode', 'expectedVersion'],
  ModuleFeedback: ['usefulness', 'difficulty', 'time', 'words', 'version'],
  GiveModuleFeedbackInput: ['moduleCode', 'usefulness', 'difficulty', 'time', 'words', 'expectedVersion'],
  SupersedeGuidelineInput: ['code', 'byCode', 'on'],
}
