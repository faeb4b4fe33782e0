/** What anyone may ask, signed in or not; everything else names the people it is open to. */
export const openToEveryone: readonly string[] = [
  'me',
  'observationByLink',
  'observationToConfirm',
  'submitObservation',
  'confirmAssessorEmail',
  'openSharedPortfolio',
  'verifyScope',
]

/** Mutations that change what advice is made from, and so answer with the advice after the change. */
export const changesAdvice: readonly string[] = [
  'DescribeMyPracticeSuccess',
  'SetGoalSuccess',
  'RateMyCapabilitiesSuccess',
  'RetractMyRatingSuccess',
  'StartModuleSuccess',
  'CompleteModuleSuccess',
  'RespondToNextStepSuccess',
  'WithdrawResponseSuccess',
  'AdoptPlanSuccess',
  'RequestObservationSuccess',
  'RenewObservationRequestSuccess',
  'WithdrawObservationRequestSuccess',
  'ReplyToObservationSuccess',
  'AskForSecondAssessorSuccess',
  'TypeInObservationSuccess',
  'LogListSuccess',
  'AddEvidenceSuccess',
  'ReviseEvidenceSuccess',
  'WithdrawEvidenceSuccess',
]
