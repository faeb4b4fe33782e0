/** Lines of the table about groups; they stand before those in which people leave. */
export const cohortRows = `
cohorts              own        sign-in   forbidden forbidden forbidden forbidden forbidden forbidden own own forbidden forbidden
cohort               own        sign-in   forbidden forbidden forbidden forbidden forbidden forbidden own own forbidden forbidden
cohort               colleague  sign-in   forbidden forbidden forbidden forbidden forbidden forbidden nobody nobody forbidden forbidden
cohortMembers        own        sign-in   forbidden forbidden forbidden forbidden forbidden forbidden own own forbidden forbidden
cohortMembers        colleague  sign-in   forbidden forbidden forbidden forbidden forbidden forbidden nobody nobody forbidden forbidden
cohortBoard          own        sign-in   forbidden forbidden forbidden forbidden forbidden forbidden own own forbidden forbidden
cohortBoard          colleague  sign-in   forbidden forbidden forbidden forbidden forbidden forbidden nobody nobody forbidden forbidden
cohortProgress       own        sign-in   forbidden forbidden forbidden forbidden forbidden forbidden own own forbidden forbidden
cohortProgress       colleague  sign-in   forbidden forbidden forbidden forbidden forbidden forbidden nobody nobody forbidden forbidden
cohortOffers         own        sign-in   forbidden forbidden forbidden forbidden forbidden forbidden own own forbidden forbidden
cohortOffers         colleague  sign-in   forbidden forbidden forbidden forbidden forbidden forbidden nobody nobody forbidden forbidden
cohortCells          own        sign-in   forbidden forbidden forbidden forbidden forbidden forbidden own own forbidden forbidden
cohortCells          colleague  sign-in   forbidden forbidden forbidden forbidden forbidden forbidden nobody nobody forbidden forbidden
myCohorts            own        sign-in   own own own own own own own own own own
createCohort         own        sign-in   forbidden forbidden forbidden forbidden forbidden forbidden done done forbidden forbidden
createCohort         away       sign-in   forbidden forbidden forbidden forbidden forbidden forbidden not-your-organisation not-your-organisation forbidden forbidden
changeCohort         own        sign-in   forbidden forbidden forbidden forbidden forbidden forbidden done done forbidden forbidden
changeCohort         colleague  sign-in   forbidden forbidden forbidden forbidden forbidden forbidden no-such-group no-such-group forbidden forbidden
closeCohort          own        sign-in   forbidden forbidden forbidden forbidden forbidden forbidden done done forbidden forbidden
closeCohort          colleague  sign-in   forbidden forbidden forbidden forbidden forbidden forbidden no-such-group no-such-group forbidden forbidden
nameCohortEducator   own        sign-in   forbidden forbidden forbidden forbidden forbidden forbidden done done forbidden forbidden
nameCohortEducator   colleague  sign-in   forbidden forbidden forbidden forbidden forbidden forbidden no-such-group no-such-group forbidden forbidden
endCohortEducator    own        sign-in   forbidden forbidden forbidden forbidden forbidden forbidden done done forbidden forbidden
endCohortEducator    colleague  sign-in   forbidden forbidden forbidden forbidden forbidden forbidden no-such-group no-such-group forbidden forbidden
askIntoCohort        own        sign-in   forbidden forbidden forbidden forbidden forbidden forbidden done done forbidden forbidden
askIntoCohort        colleague  sign-in   forbidden forbidden forbidden forbidden forbidden forbidden no-such-group no-such-group forbidden forbidden
answerCohort         own        sign-in   done done done done done done done done done done
answerCohort         colleague  sign-in   not-asked not-asked not-asked not-asked not-asked not-asked not-asked not-asked not-asked not-asked
shareWithCohort      own        sign-in   done done done done done done done done done done
shareWithCohort      colleague  sign-in   not-a-member not-a-member not-a-member not-a-member not-a-member not-a-member not-a-member not-a-member not-a-member not-a-member
leaveCohort          own        sign-in   done done done done done done done done done done
leaveCohort          colleague  sign-in   not-a-member not-a-member not-a-member not-a-member not-a-member not-a-member not-a-member not-a-member not-a-member not-a-member
removeFromCohort     own        sign-in   forbidden forbidden forbidden forbidden forbidden forbidden done done forbidden forbidden
removeFromCohort     colleague  sign-in   forbidden forbidden forbidden forbidden forbidden forbidden no-such-member no-such-member forbidden forbidden
`.trim()
