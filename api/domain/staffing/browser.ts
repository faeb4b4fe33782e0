/** What of staffing runs in the browser too: who would be missing is told while boxes are ticked. */
export { coverTotals, leftThin, standingWithout, type CoverStanding } from './without.ts'
