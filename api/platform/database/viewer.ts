/** The person in whose name an operation runs; null: nobody is signed in. */
export interface Viewer {
  readonly personId: string | null
}

export const anonymous: Viewer = { personId: null }
