export { type Arrivals, CutOff, TooLarge, type Workbench, createArrivals, digestOf, takeIn } from './arrivals.ts'
export { type FileStore, type Range, createFileStore } from './file-store.ts'
export type { BucketSettings, FileSettings } from './settings.ts'
