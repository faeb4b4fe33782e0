import 'reflect-metadata'
import { features } from '../../api/features.ts'
import { createFixedClock } from '../../api/platform/clock.ts'

/** The day on which API specs take place, whatever day it is. */
export const testClock = createFixedClock('2026-11-23T09:00:00Z')

/** The features as the service has them. */
export const productFeatures = features
