/** Lines of the table about what passes between educators and members of groups; they stand before those in which people leave. */
export const cohortWordRows = `
myWeek               own        sign-in forbidden forbidden forbidden forbidden forbidden forbidden own own forbidden forbidden
cohortMessages       own        sign-in own own own own own own own own own own
cohortMessages       colleague  sign-in nobody nobody nobody nobody nobody nobody nobody nobody nobody nobody
cohortLearner        own        sign-in own own own own own own own own own own
cohortLearner        colleague  sign-in nobody nobody nobody nobody nobody nobody nobody nobody nobody nobody
saidOfMe             own        sign-in own own own own own own own own own own
saidOfMe             colleague  sign-in nobody nobody nobody nobody nobody nobody nobody nobody nobody nobody
snoozeWeekLine       own        sign-in forbidden forbidden forbidden forbidden forbidden forbidden done done forbidden forbidden
nudgeMembers         own        sign-in forbidden forbidden forbidden forbidden forbidden forbidden done done forbidden forbidden
nudgeMembers         colleague  sign-in forbidden forbidden forbidden forbidden forbidden forbidden no-such-member no-such-member forbidden forbidden
messageMembers       own        sign-in forbidden forbidden forbidden forbidden forbidden forbidden done done forbidden forbidden
messageMembers       colleague  sign-in forbidden forbidden forbidden forbidden forbidden forbidden no-such-member no-such-member forbidden forbidden
askForHelp           own        sign-in done done done done done done done done done done
askForHelp           colleague  sign-in not-a-member not-a-member not-a-member not-a-member not-a-member not-a-member not-a-member not-a-member not-a-member not-a-member
answerHelp           own        sign-in forbidden forbidden forbidden forbidden forbidden forbidden done done forbidden forbidden
answerHelp           colleague  sign-in forbidden forbidden forbidden forbidden forbidden forbidden no-such-help no-such-help forbidden forbidden
closeHelp            own        sign-in done done done done done done done done done done
closeHelp            colleague  sign-in no-such-help no-such-help no-such-help no-such-help no-such-help no-such-help no-such-help no-such-help no-such-help no-such-help
saveCohortMeeting    own        sign-in forbidden forbidden forbidden forbidden forbidden forbidden done done forbidden forbidden
saveCohortMeeting    colleague  sign-in forbidden forbidden forbidden forbidden forbidden forbidden no-such-member no-such-member forbidden forbidden
signCohortMeeting    own        sign-in done done done done done done done done done done
signCohortMeeting    colleague  sign-in no-such-meeting no-such-meeting no-such-meeting no-such-meeting no-such-meeting no-such-meeting no-such-meeting no-such-meeting no-such-meeting no-such-meeting
`.trim()
