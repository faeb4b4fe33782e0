import { resolve } from 'node:path'
import { z } from 'zod'
import type { FileSettings } from './files/index.ts'
import { integer, isEncrypted, isUrl, oneOf } from './setting-checks.ts'

/** Settings of where files are kept: a directory of ours, or a bucket where one is named. */
export const fileFields = {
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'expected the name of a bucket, such as soundings-media')
    .optional(),
  S3_ENDPOINT: z
    .string()
    .refine(
      text => isUrl(text, ['http:', 'https:']) && isEncrypted(text),
      'expected the https address of a store that speaks S3, such as https://s3.example.nhs.uk',
    )
    .optional(),
  S3_REGION: z.string().default('eu-west-2'),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  S3_PATH_STYLE: oneOf(['on', 'off']).default('on'),
  S3_LINK_SECONDS: integer(0, 3600).default(0),
  UPLOAD_TIMEOUT_SECONDS: integer(10, 3600).default(300),
}

const fileShape = z.object(fileFields)

export type FileFields = z.infer<typeof fileShape>

const parts = ['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const

/** A bucket takes its name and both keys, or there is none. */
export const missingFileParts = (given: FileFields): string[] => {
  const missing = parts.filter(name => given[name] === undefined)
  if (missing.length === 0 || (missing.length === parts.length && given.S3_ENDPOINT === undefined)) return []
  return missing.map(name => `${name} is missing: expected with the other S3 settings, to keep files in a bucket`)
}

export const fileSettingsOf = (given: FileFields, dataDirectory: string): FileSettings => {
  const { S3_BUCKET: bucket, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = given
  if (bucket === undefined || accessKeyId === undefined || secretAccessKey === undefined)
    return { kind: 'disk', directory: resolve(dataDirectory, 'files') }
  return {
    kind: 'bucket',
    endpoint: given.S3_ENDPOINT ?? null,
    bucket,
    region: given.S3_REGION,
    accessKeyId,
    secretAccessKey,
    isPathStyle: given.S3_PATH_STYLE === 'on',
    linkSeconds: given.S3_LINK_SECONDS === 0 ? null : given.S3_LINK_SECONDS,
  }
}
