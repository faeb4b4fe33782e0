import { registerEnumType } from 'type-graphql'

export enum DraftState {
  DRAFT = 'DRAFT',
  IN_REVIEW = 'IN_REVIEW',
  CHANGES_ASKED = 'CHANGES_ASKED',
  APPROVED = 'APPROVED',
  PUBLISHED = 'PUBLISHED',
  RETIRED = 'RETIRED',
  DISCARDED = 'DISCARDED',
}
registerEnumType(DraftState, {
  name: 'DraftState',
  description: 'Where a draft stands on its way to being a module, or a pathway.',
  valuesConfig: {
    DRAFT: { description: 'Being written.' },
    IN_REVIEW: { description: 'Somebody who did not write it reads it; nobody writes.' },
    CHANGES_ASKED: { description: 'Its reviewer asked for changes; being written again.' },
    APPROVED: { description: 'Its reviewer said yes; nobody writes.' },
    PUBLISHED: { description: 'People learn from it, or follow it.' },
    RETIRED: { description: 'Nobody starts the module, or chooses the pathway, any more; those who did go on.' },
    DISCARDED: { description: 'Its authors gave it up; it is kept as it was, and they can bring it back.' },
  },
})

export enum DraftEvent {
  ASK_FOR_REVIEW = 'ASK_FOR_REVIEW',
  TAKE_BACK = 'TAKE_BACK',
  ASK_FOR_CHANGES = 'ASK_FOR_CHANGES',
  APPROVE = 'APPROVE',
  PUBLISH = 'PUBLISH',
  RETIRE = 'RETIRE',
  DISCARD = 'DISCARD',
  BRING_BACK = 'BRING_BACK',
}
registerEnumType(DraftEvent, {
  name: 'DraftEvent',
  description: 'What moves a draft; every one is the act of a person.',
  valuesConfig: {
    ASK_FOR_REVIEW: { description: 'An author asks for somebody to read it.' },
    TAKE_BACK: { description: 'An author goes on writing.' },
    ASK_FOR_CHANGES: { description: 'A reviewer who wrote none of it sends it back.' },
    APPROVE: { description: 'A reviewer who wrote none of it says yes.' },
    PUBLISH: { description: 'An author publishes what was approved.' },
    RETIRE: { description: 'An administrator of frameworks or the platform ends it.' },
    DISCARD: { description: 'An author gives up what is being written; it is kept.' },
    BRING_BACK: {
      description: 'An author goes on with what was discarded, unless another version was begun since.',
    },
  },
})

export enum DraftTemplateName {
  PRIMER = 'PRIMER',
  IMAGE_QUIZ = 'IMAGE_QUIZ',
  AUDIT_GUIDE = 'AUDIT_GUIDE',
  SUPERVISED_PRACTICE = 'SUPERVISED_PRACTICE',
  WORKSHOP = 'WORKSHOP',
  REFLECTIVE = 'REFLECTIVE',
}
registerEnumType(DraftTemplateName, {
  name: 'DraftTemplateName',
  description: 'What a draft can begin with.',
  valuesConfig: {
    PRIMER: { description: 'What to know before one begins.' },
    IMAGE_QUIZ: { description: 'Twelve cases with questions on images.' },
    AUDIT_GUIDE: { description: 'Holding one’s own cases against a standard.' },
    SUPERVISED_PRACTICE: { description: 'Examinations with somebody who watches.' },
    WORKSHOP: { description: 'A session with others.' },
    REFLECTIVE: { description: 'Looking back at one’s own work.' },
  },
})
