import { cohortWordRows } from './table-of-cohort-words.ts'
import { cohortRows } from './table-of-cohorts.ts'
import { groupRows } from './table-of-groups.ts'
import { draftRows } from './operations-of-drafts.ts'
import { pathwayDraftRows } from './operations-of-pathway-drafts.ts'
import { mediaRows } from './operations-of-media.ts'
import { authorRows, lessonRows } from './table-of-lessons.ts'
import { signOffRows } from './table-of-sign-offs.ts'
import { messageRows } from './operations-of-messages.ts'
import { supportRows } from './table-of-support.ts'
import { type ViewerKind, viewerKinds } from './world.ts'

/**
 * What comes of every operation, for everybody who may ask, by whose record it reaches for. One line is one operation on
 * one kind of row; one column is one kind of viewer, each holding that role alone.
 *
 *   sign-in         told to sign in first          forbidden        told that it is open to other roles
 *   published       what is published              own              the viewer's own record, and nobody else's
 *   nobody          nothing: as if there were none theirs           the colleague's name and assessed ratings, no more
 *   here-and-away   the names of fellow members of both, and no more
 *   here, away      the current members of one's own, or of the other organisation
 *   done            it is done, and written where it belongs and nowhere else
 *   all             every organisation
 *   no-such-link, another-address, no-such-address, not-given-up, not-your-organisation, not-a-member, ended, last-administrator, unknown, not-started, not-finished, own-record, not-a-colleague, link-over, not-ready, not-qualified, not-the-second    refused by that rule, and nothing is written
 */
const table = `
operation            whose      anonymous person    author    reviewer  assessor        elsewhere       ended     educator  organisation framework platform
capabilities         published  sign-in   published published published published       published       published published published    published published
capability           published  sign-in   published published published published       published       published published published    published published
framework            published  sign-in   published published published published       published       published published published    published published
roleProfile          published  sign-in   published published published published       published       published published published    published published
roleProfiles         published  sign-in   published published published published       published       published published published    published published
module               own        sign-in   own       own       own       own             own             own       own       own          own       own
modules              own        sign-in   own       own       own       own             own             own       own       own          own       own
contentDefects       published  sign-in   forbidden published published forbidden       forbidden       forbidden forbidden forbidden    published published
search               own        sign-in   own       own       own       own             own             own       own       own          own       own
pathway              own        sign-in   own       own       own       own             own             own       own       own          own       own
pathways             own        sign-in   own       own       own       own             own             own       own       own          own       own
comparePathways      own        sign-in   own       own       own       own             own             own       own       own          own       own
me                   own        nobody    own       own       own       own             own             own       own       own          own       own
myCapabilities       own        sign-in   own       own       own       own             own             own       own       own          own       own
myGates              own        sign-in   own       own       own       own             own             own       own       own          own       own
myProfile            own        sign-in   own       own       own       own             own             own       own       own          own       own
nextSteps            own        sign-in   own       own       own       own             own             own       own       own          own       own
colleagues           theirs     sign-in   forbidden forbidden forbidden here            away            forbidden forbidden forbidden    forbidden forbidden
colleague            colleague  sign-in   forbidden forbidden forbidden theirs          nobody          forbidden forbidden forbidden    forbidden forbidden
colleague            neighbour  sign-in   forbidden forbidden forbidden nobody          theirs          forbidden forbidden forbidden    forbidden forbidden
colleague            former     sign-in   forbidden forbidden forbidden nobody          nobody          forbidden forbidden forbidden    forbidden forbidden
colleague            stranger   sign-in   forbidden forbidden forbidden nobody          nobody          forbidden forbidden forbidden    forbidden forbidden
colleague            own        sign-in   forbidden forbidden forbidden nobody          nobody          forbidden forbidden forbidden    forbidden forbidden
colleague            no-one     sign-in   forbidden forbidden forbidden nobody          nobody          forbidden forbidden forbidden    forbidden forbidden
recordAssessedRating colleague  sign-in   forbidden forbidden forbidden done            not-a-colleague forbidden forbidden forbidden    forbidden forbidden
recordAssessedRating neighbour  sign-in   forbidden forbidden forbidden not-a-colleague done            forbidden forbidden forbidden    forbidden forbidden
recordAssessedRating former     sign-in   forbidden forbidden forbidden not-a-colleague not-a-colleague forbidden forbidden forbidden    forbidden forbidden
recordAssessedRating stranger   sign-in   forbidden forbidden forbidden not-a-colleague not-a-colleague forbidden forbidden forbidden    forbidden forbidden
recordAssessedRating own        sign-in   forbidden forbidden forbidden own-record      own-record      forbidden forbidden forbidden    forbidden forbidden
recordAssessedRating no-one     sign-in   forbidden forbidden forbidden not-a-colleague not-a-colleague forbidden forbidden forbidden    forbidden forbidden
describeMyPractice   own        sign-in   done      done      done      done            done            done      done      done         done      done
setGoal              own        sign-in   done      done      done      done            done            done      done      done         done      done
answerDayOne         own        sign-in   done      done      done      done            done            done      done      done         done      done
rateMyCapabilities   own        sign-in   done      done      done      done            done            done      done      done         done      done
retractMyRating      own        sign-in   done      done      done      done            done            done      done      done         done      done
retractMyRating      colleague  sign-in   unknown   unknown   unknown   unknown         unknown         unknown   unknown   unknown      unknown   unknown
retractMyRating      assessed   sign-in   unknown   unknown   unknown   unknown         unknown         unknown   unknown   unknown      unknown   unknown
startModule          own        sign-in   done      done      done      done            done            done      done      done         done      done
completeModule       own        sign-in   done      done      done      done            done            done      done      done         done      done
completeModule       colleague  sign-in   not-started not-started not-started not-started not-started not-started not-started not-started not-started not-started
respondToNextStep    own        sign-in   done      done      done      done            done            done      done      done         done      done
respondToNextStep    colleague  sign-in   unknown   unknown   unknown   unknown         unknown         unknown   unknown   unknown      unknown   unknown
withdrawResponse     own        sign-in   done      done      done      done            done            done      done      done         done      done
withdrawResponse     colleague  sign-in   unknown   unknown   unknown   unknown         unknown         unknown   unknown   unknown      unknown   unknown
changeMyName         own        sign-in   done      done      done      done            done            done      done      done         done      done
invitations          here       sign-in   forbidden forbidden forbidden forbidden       forbidden       forbidden forbidden open         forbidden open
invitations          elsewhere  sign-in   forbidden forbidden forbidden forbidden       forbidden       forbidden forbidden nobody       forbidden open
invitePerson         here       sign-in   forbidden forbidden forbidden forbidden       forbidden       forbidden forbidden done         forbidden done
invitePerson         elsewhere  sign-in   forbidden forbidden forbidden forbidden       forbidden       forbidden forbidden not-your-organisation forbidden done
withdrawInvitation   here       sign-in   forbidden forbidden forbidden forbidden       forbidden       forbidden no-open-invitation done         forbidden done
withdrawInvitation   elsewhere  sign-in   forbidden forbidden forbidden forbidden       forbidden       forbidden no-open-invitation no-open-invitation forbidden done
moduleSessions       here       sign-in forbidden forbidden forbidden forbidden forbidden forbidden open open forbidden open
moduleSessions       elsewhere  sign-in forbidden forbidden forbidden forbidden forbidden forbidden nobody nobody forbidden open
coverage             here       sign-in forbidden open forbidden forbidden forbidden forbidden open forbidden forbidden forbidden
coverage             elsewhere  sign-in forbidden nobody forbidden forbidden forbidden forbidden nobody forbidden forbidden forbidden
serviceCover         here       sign-in forbidden forbidden forbidden forbidden forbidden forbidden open open forbidden forbidden
serviceCover         elsewhere  sign-in forbidden forbidden forbidden forbidden forbidden forbidden nobody nobody forbidden forbidden
offerModuleSession   here       sign-in forbidden forbidden forbidden forbidden forbidden forbidden done done forbidden done
offerModuleSession   elsewhere  sign-in forbidden forbidden forbidden forbidden forbidden forbidden not-your-organisation not-your-organisation forbidden done
changeModuleSession  here       sign-in forbidden forbidden forbidden forbidden forbidden forbidden done done forbidden done
changeModuleSession  elsewhere  sign-in forbidden forbidden forbidden forbidden forbidden forbidden no-such-session no-such-session forbidden done
recordGateFact       own        sign-in   done      done      done      done            done            done      done      done         done      done
myReminders          own        sign-in   own       own       own       own             own             own       own       own          own       own
changeMyReminders    own        sign-in   done      done      done      done            done            done      done      done         done      done
developmentPlan      own        sign-in   own       own       own       own             own             own       own       own          own       own
whatIf               own        sign-in   own       own       own       own             own             own       own       own          own       own
whyNotModule         own        sign-in   own       own       own       own             own             own       own       own          own       own
planSince            own        sign-in   own       own       own       own             own             own       own       own          own       own
adoptPlan            own        sign-in   done      done      done      done            done            done      done      done         done      done
observationForms     published  sign-in   published published published published published published published published published published
possibleAssessors    own        sign-in   theirs    theirs    theirs    none      theirs    theirs    theirs    theirs    theirs    theirs
myObservations       own        sign-in   own       own       own       own       own       own       own       own       own       own
observation          own        sign-in   own       own       own       own       own       own       own       own       own       own
observation          colleague  sign-in   nobody    nobody    nobody    nobody    nobody    nobody    nobody    nobody    nobody    nobody
observationByLink    no-one     nobody    nobody    nobody    nobody    nobody    nobody    nobody    nobody    nobody    nobody    nobody
observationToConfirm no-one     nobody    nobody    nobody    nobody    nobody    nobody    nobody    nobody    nobody    nobody    nobody
submitObservation    own        unknown   own-record own-record own-record own-record own-record own-record own-record own-record own-record own-record
confirmAssessorEmail no-one     unknown   unknown   unknown   unknown   unknown   unknown   unknown   unknown   unknown   unknown   unknown
requestObservation   own        sign-in   done      done      done      done      done      done      done      done      done      done
renewObservationRequest own        sign-in   done      done      done      done      done      done      done      done      done      done
renewObservationRequest colleague  sign-in   no-request no-request no-request no-request no-request no-request no-request no-request no-request no-request
withdrawObservationRequest own        sign-in   done      done      done      done      done      done      done      done      done      done
withdrawObservationRequest colleague  sign-in   no-request no-request no-request no-request no-request no-request no-request no-request no-request no-request
replyToObservation   own        sign-in   done      done      done      done      done      done      done      done      done      done
replyToObservation   colleague  sign-in   no-observation no-observation no-observation no-observation no-observation no-observation no-observation no-observation no-observation no-observation
askForSecondAssessor own        sign-in   done      done      done      done      done      done      done      done      done      done
askForSecondAssessor colleague  sign-in   no-observation no-observation no-observation no-observation no-observation no-observation no-observation no-observation no-observation no-observation
typeInObservation    own        sign-in   done      done      done      done      done      done      done      done      done      done
organisationForms    here       sign-in   forbidden forbidden forbidden forbidden forbidden forbidden forbidden open      forbidden open
organisationForms    elsewhere  sign-in   forbidden forbidden forbidden forbidden forbidden forbidden forbidden nobody    forbidden open
retireObservationForm here      sign-in   forbidden forbidden forbidden forbidden forbidden forbidden forbidden done      forbidden done
retireObservationForm elsewhere sign-in   forbidden forbidden forbidden forbidden forbidden forbidden forbidden not-your-organisation forbidden done
addObservationForm   here       sign-in   forbidden forbidden forbidden forbidden forbidden forbidden forbidden done      forbidden done
addObservationForm   elsewhere  sign-in   forbidden forbidden forbidden forbidden forbidden forbidden forbidden not-your-organisation forbidden done
setSafetyRoute       here       sign-in   forbidden forbidden forbidden forbidden forbidden forbidden forbidden done      forbidden done
setSafetyRoute       elsewhere  sign-in   forbidden forbidden forbidden forbidden forbidden forbidden forbidden not-your-organisation forbidden done
evidenceKinds published sign-in published published published published published published published published published published
myEvidence own sign-in own own own own own own own own own own
myEvidenceSummary own sign-in own own own own own own own own own own
evidencePiece own sign-in own own own own own own own own own own
suggestedCapabilities own sign-in own own own own own own own own own own
myEvidenceDrafts own sign-in own own own own own own own own own own
evidenceDraft own sign-in own own own own own own own own own own
evidencePiece colleague sign-in nobody nobody nobody nobody nobody nobody nobody nobody nobody nobody
evidenceDraft colleague sign-in nobody nobody nobody nobody nobody nobody nobody nobody nobody nobody
sharedWithMe own sign-in nobody nobody nobody nobody nobody nobody nobody nobody nobody nobody
confirmationQueue own sign-in nobody nobody nobody nobody nobody nobody nobody nobody nobody nobody
peopleToName theirs sign-in here here here here here-and-away here here here here here
myDeputy own sign-in own own own own own own own own own own
addEvidence own sign-in done done done done done done done done done done
saveEvidenceDraft own sign-in done done done done done done done done done done
reviseEvidence own sign-in done done done done done done done done done done
reviseEvidence colleague sign-in unknown unknown unknown unknown unknown unknown unknown unknown unknown unknown
withdrawEvidence own sign-in done done done done done done done done done done
withdrawEvidence colleague sign-in unknown unknown unknown unknown unknown unknown unknown unknown unknown unknown
discardEvidenceDraft own sign-in done done done done done done done done done done
discardEvidenceDraft colleague sign-in unknown unknown unknown unknown unknown unknown unknown unknown unknown unknown
shareEvidence own sign-in done done done done done done done done done done
shareEvidence colleague sign-in unknown unknown unknown unknown unknown unknown unknown unknown unknown unknown
endEvidenceShare own sign-in done done done done done done done done done done
endEvidenceShare colleague sign-in unknown unknown unknown unknown unknown unknown unknown unknown unknown unknown
requestConfirmation own sign-in done done done done done done done done done done
requestConfirmation colleague sign-in unknown unknown unknown unknown unknown unknown unknown unknown unknown unknown
withdrawConfirmationRequest own sign-in done done done done done done done done done done
withdrawConfirmationRequest colleague sign-in unknown unknown unknown unknown unknown unknown unknown unknown unknown unknown
myGivenConfirmations own sign-in nobody nobody nobody nobody nobody nobody nobody nobody nobody nobody
answerConfirmations colleague sign-in done done done done done done done done done done
answerConfirmations own sign-in unknown unknown unknown unknown unknown unknown unknown unknown unknown unknown
answerConfirmations others sign-in unknown unknown unknown unknown unknown unknown unknown unknown unknown unknown
takeBackConfirmations colleague sign-in done done done done done done done done done done
takeBackConfirmations own sign-in unknown unknown unknown unknown unknown unknown unknown unknown unknown unknown
setDeputy own sign-in done done done done done done done done done done
${authorRows}
${mediaRows}${draftRows}
${pathwayDraftRows}
${signOffRows}
myHoldings           own        sign-in   own       own       own       own             own             own       own       own                   own       own
exportMyRecord       own        sign-in   done      done      done      done            done            done      done      done                  done      done
${supportRows}
${messageRows.trim()}
${cohortWordRows}
${cohortRows}
${groupRows}
${lessonRows}
organisations        theirs     sign-in   forbidden forbidden forbidden forbidden       forbidden       forbidden forbidden here                  forbidden all
members              here       sign-in   forbidden forbidden forbidden forbidden       forbidden       forbidden forbidden here                  forbidden here
members              elsewhere  sign-in   forbidden forbidden forbidden forbidden       forbidden       forbidden forbidden nobody                forbidden away
member               colleague  sign-in   forbidden forbidden forbidden forbidden       forbidden       forbidden forbidden theirs                forbidden theirs
member               neighbour  sign-in   forbidden forbidden forbidden forbidden       forbidden       forbidden forbidden nobody                forbidden theirs
member               former     sign-in   forbidden forbidden forbidden forbidden       forbidden       forbidden forbidden theirs                forbidden theirs
member               stranger   sign-in   forbidden forbidden forbidden forbidden       forbidden       forbidden forbidden nobody                forbidden theirs
member               own        sign-in   forbidden forbidden forbidden forbidden       forbidden       forbidden forbidden theirs                forbidden theirs
member               no-one     sign-in   forbidden forbidden forbidden forbidden       forbidden       forbidden forbidden nobody                forbidden nobody
examinations         published  sign-in   published published published published published published published published published published
myUsualLists         own        sign-in   own own own own own own own own own own
myLog                own        sign-in   own own own own own own own own own own
myLogCounts          own        sign-in   own own own own own own own own own own
myLearningCases      own        sign-in   own own own own own own own own own own
logList              own        sign-in   done done done done done done done done done done
withdrawList         own        sign-in   done done done done done done done done done done
withdrawList         colleague  sign-in   unknown unknown unknown unknown unknown unknown unknown unknown unknown unknown
keepUsualList        own        sign-in   done done done done done done done done done done
keepLearningCase     own        sign-in   done done done done done done done done done done
myCountedMonths      own        sign-in   own own own own own own own own own own
sayWhoseCount        own        sign-in   done done done done done done done done done done
sayWhoseCount        colleague  sign-in   unknown unknown unknown unknown unknown unknown unknown unknown unknown unknown
localCodes           here       sign-in   forbidden forbidden forbidden forbidden       forbidden       forbidden forbidden open forbidden open
localCodes           elsewhere  sign-in   forbidden forbidden forbidden forbidden       forbidden       forbidden forbidden nobody forbidden open
mapLocalCodes        here       sign-in   forbidden forbidden forbidden forbidden       forbidden       forbidden forbidden done forbidden done
mapLocalCodes        elsewhere  sign-in   forbidden forbidden forbidden forbidden       forbidden       forbidden forbidden not-your-organisation forbidden done
importMonthlyCounts  here       sign-in   forbidden forbidden forbidden forbidden       forbidden       forbidden forbidden done forbidden done
importMonthlyCounts  elsewhere  sign-in   forbidden forbidden forbidden forbidden       forbidden       forbidden forbidden not-your-organisation forbidden done
myScope              own        sign-in   own own own own own own own own own own
scopeStatement       own        sign-in own own own own own own own own own own
scopeStatement       colleague  sign-in   nobody nobody nobody theirs nobody nobody nobody nobody nobody nobody
scopeRequests        theirs     sign-in   forbidden forbidden forbidden here away forbidden forbidden forbidden forbidden forbidden
saveScopeDraft       own        sign-in   done done done done done done done done done done
saveScopeDraft       stranger   sign-in   not-a-member not-a-member not-a-member not-a-member not-a-member not-a-member not-a-member not-a-member not-a-member not-a-member
signMyScope          own        sign-in   done done done done done done done done done done
signMyScope          stranger   sign-in   not-a-member not-a-member not-a-member not-a-member not-a-member not-a-member not-a-member not-a-member not-a-member not-a-member
confirmMyScope       own        sign-in   done done done done done done done done done done
confirmMyScope       colleague  sign-in   unknown unknown unknown unknown unknown unknown unknown unknown unknown unknown
offerMyScope         own        sign-in   done done done done done done done done done done
offerMyScope         colleague  sign-in   unknown unknown unknown unknown unknown unknown unknown unknown unknown unknown
withdrawScopeRequest own        sign-in   done done done done done done done done done done
withdrawScopeRequest colleague  sign-in   unknown unknown unknown unknown unknown unknown unknown unknown unknown unknown
answerScopeRequest   colleague  sign-in   forbidden forbidden forbidden done unknown forbidden forbidden forbidden forbidden forbidden
answerScopeRequest   neighbour  sign-in   forbidden forbidden forbidden unknown done forbidden forbidden forbidden forbidden forbidden
answerScopeRequest   former     sign-in   forbidden forbidden forbidden unknown unknown forbidden forbidden forbidden forbidden forbidden
answerScopeRequest   own        sign-in   forbidden forbidden forbidden own-record own-record forbidden forbidden forbidden forbidden forbidden
recordScopeCheck     colleague  sign-in   forbidden forbidden forbidden done unknown forbidden forbidden forbidden forbidden forbidden
recordScopeCheck     own        sign-in   forbidden forbidden forbidden unknown unknown forbidden forbidden forbidden forbidden forbidden
shareScope           own        sign-in   done done done done done done done done done done
shareScope           colleague  sign-in   unknown unknown unknown unknown unknown unknown unknown unknown unknown unknown
revokeScopeLink      own        sign-in   done done done done done done done done done done
revokeScopeLink      colleague  sign-in   unknown unknown unknown unknown unknown unknown unknown unknown unknown unknown
verifyScope          colleague  done      done done done done done done done done done done
verifyScope          no-one     link-over link-over link-over link-over link-over link-over link-over link-over link-over link-over link-over
giveRole             colleague  sign-in   forbidden forbidden forbidden forbidden       forbidden       forbidden forbidden done                  forbidden done
giveRole             neighbour  sign-in   forbidden forbidden forbidden forbidden       forbidden       forbidden forbidden not-your-organisation forbidden done
giveRole             former     sign-in   forbidden forbidden forbidden forbidden       forbidden       forbidden forbidden not-a-member          forbidden not-a-member
giveRole             stranger   sign-in   forbidden forbidden forbidden forbidden       forbidden       forbidden forbidden not-your-organisation forbidden done
giveRole             own        sign-in   forbidden forbidden forbidden forbidden       forbidden       forbidden forbidden done                  forbidden done
giveRole             no-one     sign-in   forbidden forbidden forbidden forbidden       forbidden       forbidden forbidden not-a-member          forbidden not-a-member
changeMembership     colleague  sign-in   forbidden forbidden forbidden forbidden       forbidden       forbidden forbidden done                  forbidden done
changeMembership     neighbour  sign-in   forbidden forbidden forbidden forbidden       forbidden       forbidden forbidden unknown               forbidden done
changeMembership     former     sign-in   forbidden forbidden forbidden forbidden       forbidden       forbidden forbidden ended                 forbidden ended
changeMembership     stranger   sign-in   forbidden forbidden forbidden forbidden       forbidden       forbidden forbidden unknown               forbidden done
changeMembership     own        sign-in   forbidden forbidden forbidden forbidden       forbidden       forbidden forbidden done                  forbidden done
changeMembership     no-one     sign-in   forbidden forbidden forbidden forbidden       forbidden       forbidden forbidden unknown               forbidden unknown
endMembership        colleague  sign-in   unknown   unknown   unknown   unknown         unknown         unknown   unknown   done                  unknown   done
endMembership        neighbour  sign-in   unknown   unknown   unknown   unknown         unknown         unknown   unknown   unknown               unknown   done
endMembership        former     sign-in   unknown   unknown   unknown   unknown         unknown         unknown   unknown   ended                 unknown   ended
endMembership        stranger   sign-in   unknown   unknown   unknown   unknown         unknown         unknown   unknown   unknown               unknown   done
endMembership        no-one     sign-in   unknown   unknown   unknown   unknown         unknown         unknown   unknown   unknown               unknown   unknown
endMembership        own        sign-in   done      done      done      done            done            done      done      done                  done      done
removeMember         colleague  sign-in   not-your-organisation not-your-organisation not-your-organisation not-your-organisation not-your-organisation not-your-organisation not-your-organisation done                  not-your-organisation done
removeMember         neighbour  sign-in   not-your-organisation not-your-organisation not-your-organisation not-your-organisation not-your-organisation not-your-organisation not-your-organisation not-your-organisation not-your-organisation done
removeMember         former     sign-in   not-your-organisation not-your-organisation not-your-organisation not-your-organisation not-your-organisation not-your-organisation not-your-organisation not-a-member          not-your-organisation not-a-member
removeMember         stranger   sign-in   not-your-organisation not-your-organisation not-your-organisation not-your-organisation not-your-organisation not-your-organisation not-your-organisation not-your-organisation not-your-organisation done
removeMember         no-one     sign-in   not-your-organisation not-your-organisation not-your-organisation not-your-organisation not-your-organisation not-your-organisation not-your-organisation not-a-member          not-your-organisation not-a-member
removeMember         own        sign-in   done      done      done      done            done            done      done      last-administrator    done      done
capabilityHistory    own        sign-in   own own own own own own own own own own
myHistory            own        sign-in   own own own own own own own own own own
myChanges            own        sign-in   own own own own own own own own own own
myPortfolio          own        sign-in   own own own own own own own own own own
myPortfolioShares    own        sign-in   own own own own own own own own own own
sharePortfolio       own        sign-in   done done done done done done done done done done
revokePortfolioShare own        sign-in   done done done done done done done done done done
revokePortfolioShare colleague  sign-in   unknown unknown unknown unknown unknown unknown unknown unknown unknown unknown
openSharedPortfolio  colleague  done      done done done done done done done done done done
openSharedPortfolio  no-one     link-over link-over link-over link-over link-over link-over link-over link-over link-over link-over link-over
myCalibration        own        sign-in   own own own own own own own own own own
eraseMyRecord        own        sign-in   done      done      done      done            done            done      done      last-administrator    done      done
`

export interface Row {
  readonly operation: string
  readonly whose: string
  readonly cells: readonly { readonly viewer: ViewerKind; readonly outcome: string }[]
}

const [head = [], ...lines] = table
  .trim()
  .split('\n')
  .map(line => line.split(/ +/))

const cellsOf = (operation: string, outcomes: readonly string[]): Row['cells'] => {
  if (outcomes.length !== viewerKinds.length) throw new Error(`The line of ${operation} has a cell too many or too few`)
  return viewerKinds.map(viewer => ({ viewer, outcome: outcomes[head.indexOf(viewer) - 2] ?? 'missing' }))
}

export const rows: readonly Row[] = lines.map(([operation = '', whose = '', ...outcomes]) => ({
  operation,
  whose,
  cells: cellsOf(operation, outcomes),
}))
