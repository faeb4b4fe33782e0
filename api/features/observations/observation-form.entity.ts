import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import type { FormContent } from '../../domain/observations/form.ts'
import { OrganisationRow } from '../organisations/organisation.entity.ts'

/** One version of a form, as data. What was asked with it is read with it for ever: a change is a new version. */
@Entity({ tableName: 'observation_forms' })
export class ObservationFormRow {
  @PrimaryKey({ type: 'text' })
  code!: string

  @PrimaryKey({ type: 'integer' })
  version!: number

  /** Whose it is; null = everybody's. */
  @ManyToOne({
    entity: () => OrganisationRow,
    mapToPk: true,
    fieldName: 'organisation_id',
    nullable: true,
    index: true,
  })
  organisationId!: string | null

  @Property({ type: 'json' })
  content!: FormContent

  @Property({ type: 'boolean', default: false })
  isRetired!: boolean

  @Property({ type: 'timestamptz' })
  publishedAt!: Date
}
