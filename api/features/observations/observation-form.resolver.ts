import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import {
  Access,
  InvalidInput,
  NotAllowed,
  signedIn,
  UUIDScalar,
  type RequestContext,
} from '../../platform/graphql/index.ts'
import type { ObservationFormService } from './observation-form.service.ts'
import {
  AddObservationFormInput,
  AddObservationFormResult,
  AddObservationFormSuccess,
  FormsOfOrganisation,
  ObservationForm,
  RetireObservationFormInput,
  RetireObservationFormResult,
  RetireObservationFormSuccess,
  SetSafetyRouteInput,
  SetSafetyRouteResult,
  SetSafetyRouteSuccess,
} from './observation-form.types.ts'

@Resolver()
export class ObservationFormResolver {
  constructor(private readonly service: ObservationFormService) {}

  @Access('person')
  @Query(() => [ObservationForm], { description: 'Forms the viewer can ask for, in their latest version.' })
  observationForms(@Ctx() context: RequestContext): Promise<ObservationForm[]> {
    return this.service.forms(signedIn(context))
  }

  @Access(['ORGANISATION_ADMINISTRATOR', 'PLATFORM_ADMINISTRATOR'])
  @Query(() => FormsOfOrganisation, {
    nullable: true,
    description:
      'Forms of an organisation’s own and its words on safety; null where the viewer does not look after it.',
  })
  organisationForms(
    @Ctx() context: RequestContext,
    @Arg('organisationId', () => UUIDScalar, { description: 'The organisation.' }) organisationId: string,
  ): Promise<FormsOfOrganisation | null> {
    return this.service.formsOf(signedIn(context), organisationId)
  }

  @Access(['ORGANISATION_ADMINISTRATOR', 'PLATFORM_ADMINISTRATOR'])
  @Mutation(() => RetireObservationFormResult, {
    description: 'Says that a form is asked for no more, or again. Nothing asked with it changes.',
  })
  async retireObservationForm(
    @Ctx() context: RequestContext,
    @Arg('input', () => RetireObservationFormInput, { description: 'The form.' }) input: RetireObservationFormInput,
  ): Promise<typeof RetireObservationFormResult> {
    const form = await this.service.retire(signedIn(context), input)
    return 'content' in form ? Object.assign(new RetireObservationFormSuccess(), { form }) : form
  }

  @Access(['ORGANISATION_ADMINISTRATOR', 'PLATFORM_ADMINISTRATOR'])
  @Mutation(() => AddObservationFormResult, { description: 'Publishes a form to the members of an organisation.' })
  async addObservationForm(
    @Ctx() context: RequestContext,
    @Arg('input', () => AddObservationFormInput, { description: 'The form.' }) input: AddObservationFormInput,
  ): Promise<typeof AddObservationFormResult> {
    const form = await this.service.add(signedIn(context), input)
    return 'content' in form ? Object.assign(new AddObservationFormSuccess(), { form }) : form
  }

  @Access(['ORGANISATION_ADMINISTRATOR', 'PLATFORM_ADMINISTRATOR'])
  @Mutation(() => SetSafetyRouteResult, { description: 'Says what to do here about a safety concern.' })
  async setSafetyRoute(
    @Ctx() context: RequestContext,
    @Arg('input', () => SetSafetyRouteInput, { description: 'The words.' }) input: SetSafetyRouteInput,
  ): Promise<typeof SetSafetyRouteResult> {
    const text = await this.service.setSafetyRoute(signedIn(context), input)
    if (text instanceof InvalidInput || text instanceof NotAllowed) return text
    return Object.assign(new SetSafetyRouteSuccess(), { text })
  }
}
