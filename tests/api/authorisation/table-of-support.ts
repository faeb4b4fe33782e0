/** Lines of the table about preceptorship, training, leave and return; they stand before those in which people leave. */
export const supportRows = `
myPreceptorships     own        sign-in   own own own own own own own own own own
preceptorship        own        sign-in   own own own own own own own own own own
preceptorship        colleague  sign-in   nobody nobody nobody nobody nobody nobody nobody nobody nobody nobody
programmePreceptorships here       sign-in   forbidden forbidden forbidden forbidden forbidden forbidden here here forbidden forbidden
myTraining           own        sign-in   own own own own own own own own own own
ratificationsAsked   own        sign-in   nobody nobody nobody nobody nobody nobody nobody nobody nobody nobody
myReviews            own        sign-in   own own own own own own own own own own
startPreceptorship   own        sign-in   done done done done done done done done done done
answerPreceptorship  own        sign-in   done done done done done done done done done done
changePreceptor      own        sign-in   done done done done done done done done done done
completePreceptorship own        sign-in   done done done done done done done done done done
endPreceptorship     own        sign-in   done done done done done done done done done done
savePreceptorshipMeeting own        sign-in   done done done done done done done done done done
signPreceptorshipMeeting own        sign-in   done done done done done done done done done done
answerPreceptorship  colleague  sign-in   unknown unknown unknown unknown unknown unknown unknown unknown unknown unknown
endPreceptorship     colleague  sign-in   unknown unknown unknown unknown unknown unknown unknown unknown unknown unknown
savePreceptorshipMeeting colleague  sign-in   unknown unknown unknown unknown unknown unknown unknown unknown unknown unknown
signPreceptorshipMeeting colleague  sign-in   unknown unknown unknown unknown unknown unknown unknown unknown unknown unknown
recordTraining       own        sign-in   done done done done done done done done done done
ratifyAward          own        sign-in   unknown unknown unknown unknown unknown unknown unknown unknown unknown unknown
ratifyAward          colleague  sign-in   unknown unknown unknown unknown unknown unknown done done unknown unknown
takeBackRatification colleague  sign-in   done done done done done done done done done done
undoMoveToPreceptee  own        sign-in   done done done done done done done done done done
moveToPreceptee      own        sign-in   done done done done done done done done done done
recordMyLeave        own        sign-in   done done done done done done done done done done
withdrawMyLeave      own        sign-in   done done done done done done done done done done
withdrawMyLeave      colleague  sign-in   unknown unknown unknown unknown unknown unknown unknown unknown unknown unknown
adoptReturnPlan      own        sign-in   done done done done done done done done done done
tickReturnStep       own        sign-in   done done done done done done done done done done
tickReturnStep       colleague  sign-in   unknown unknown unknown unknown unknown unknown unknown unknown unknown unknown
endReturnPlan        own        sign-in   done done done done done done done done done done
endReturnPlan        colleague  sign-in   unknown unknown unknown unknown unknown unknown unknown unknown unknown unknown
shareReturnPlan      own        sign-in   done done done done done done done done done done
shareReturnPlan      colleague  sign-in   unknown unknown unknown unknown unknown unknown unknown unknown unknown unknown
`.trim()
