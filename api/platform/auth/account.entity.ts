import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy'

/**
 * Tables of the auth library, owned here so that one migration history holds every table. Nothing but sign-in reads them:
 * the role that operations run as has no right to any.
 */
@Entity({ tableName: 'users' })
class UserRow {
  /** Also the id of the person whose record it opens. */
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Property({ type: 'text' })
  name!: string

  @Unique()
  @Property({ type: 'text' })
  email!: string

  @Property({ type: 'boolean', default: false })
  emailVerified!: boolean

  @Property({ type: 'text', nullable: true })
  image!: string | null

  /** True from the moment a first code of the app was given until the second factor is turned off. */
  @Property({ type: 'boolean', default: false })
  twoFactorEnabled!: boolean

  /** An invented person with a published password; a service in production does not start with one. */
  @Property({ type: 'boolean', default: false })
  isDemo!: boolean

  @Property({ type: 'timestamptz' })
  createdAt!: Date

  @Property({ type: 'timestamptz' })
  updatedAt!: Date
}

/** One way in for a user: a password, or an identity provider. */
@Entity({ tableName: 'accounts' })
@Unique({ properties: ['providerId', 'accountId'] })
class AccountRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Index()
  @ManyToOne({ entity: () => UserRow, mapToPk: true, fieldName: 'user_id', deleteRule: 'cascade' })
  userId!: string

  @Property({ type: 'text' })
  accountId!: string

  @Property({ type: 'text' })
  providerId!: string

  @Property({ type: 'text', nullable: true })
  accessToken!: string | null

  @Property({ type: 'text', nullable: true })
  refreshToken!: string | null

  @Property({ type: 'text', nullable: true })
  idToken!: string | null

  @Property({ type: 'timestamptz', nullable: true })
  accessTokenExpiresAt!: Date | null

  @Property({ type: 'timestamptz', nullable: true })
  refreshTokenExpiresAt!: Date | null

  @Property({ type: 'text', nullable: true })
  scope!: string | null

  /** Argon2id, in its own encoding with salt and cost. */
  @Property({ type: 'text', nullable: true })
  password!: string | null

  @Property({ type: 'timestamptz' })
  createdAt!: Date

  @Property({ type: 'timestamptz' })
  updatedAt!: Date
}

/** Somebody signed in on one device. */
@Entity({ tableName: 'sessions' })
class SessionRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Index()
  @ManyToOne({ entity: () => UserRow, mapToPk: true, fieldName: 'user_id', deleteRule: 'cascade' })
  userId!: string

  @Unique()
  @Property({ type: 'text' })
  token!: string

  /** The end whatever happens in between. */
  @Property({ type: 'timestamptz' })
  expiresAt!: Date

  @Property({ type: 'text', nullable: true })
  ipAddress!: string | null

  @Property({ type: 'text', nullable: true })
  userAgent!: string | null

  @Property({ type: 'timestamptz' })
  createdAt!: Date

  /** Last seen, to within a few minutes: a session left alone ends early. */
  @Property({ type: 'timestamptz' })
  updatedAt!: Date
}

/** A one-time value sent to an address, such as a link to set a new password. */
@Entity({ tableName: 'verifications' })
class VerificationRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Index()
  @Property({ type: 'text' })
  identifier!: string

  @Property({ type: 'text' })
  value!: string

  @Property({ type: 'timestamptz' })
  expiresAt!: Date

  @Property({ type: 'timestamptz' })
  createdAt!: Date

  @Property({ type: 'timestamptz' })
  updatedAt!: Date
}

/** The second factor of a user: an app that makes codes, and recovery codes for when it is lost. */
@Entity({ tableName: 'two_factors' })
class TwoFactorRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Unique()
  @ManyToOne({ entity: () => UserRow, mapToPk: true, fieldName: 'user_id', deleteRule: 'cascade' })
  userId!: string

  /** What the app makes its codes from, encrypted with AUTH_SECRET. */
  @Property({ type: 'text' })
  secret!: string

  /** The recovery codes not used yet, encrypted with AUTH_SECRET. */
  @Property({ type: 'text' })
  backupCodes!: string

  /** False until a first code showed that the app is set up. */
  @Property({ type: 'boolean', default: false })
  verified!: boolean

  /** Wrong codes since the last right one. */
  @Property({ type: 'integer', default: 0 })
  failedVerificationCount!: number

  /** No code is looked at until then: too many were wrong. */
  @Property({ type: 'timestamptz', nullable: true })
  lockedUntilAt!: Date | null
}

export const accountEntities = [UserRow, AccountRow, SessionRow, VerificationRow, TwoFactorRow]
