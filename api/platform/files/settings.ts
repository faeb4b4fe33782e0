/** Where files are kept. */
export type FileSettings =
  /** A directory of ours. */
  { readonly kind: 'disk'; readonly directory: string } | BucketSettings

/** A bucket of a store that speaks S3. */
export interface BucketSettings {
  readonly kind: 'bucket'
  /** Address of the store; null: AWS itself, by the region. */
  readonly endpoint: string | null
  readonly bucket: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  /** The bucket stands in the path of an address rather than in the name of its host. */
  readonly isPathStyle: boolean
  /** Seconds for which a browser may fetch a file from the bucket itself; null: everything passes through the service. */
  readonly linkSeconds: number | null
}
