import { createArrivals, createFileStore } from '../../api/platform/files/index.ts'
import { testFiles } from './config.ts'

/** Where files of specs are kept, and where they arrive. */
export const fileParts = {
  files: createFileStore({ kind: 'disk', directory: testFiles }),
  arrivals: createArrivals(testFiles),
}
