import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import { Access, notAllowed, signedIn, type RequestContext } from '../../platform/graphql/index.ts'
import type { JobService } from './job.service.ts'
import { JobQueue, RetryJobInput, RetryJobResult, RetryJobSuccess } from './job.types.ts'

@Resolver()
export class JobResolver {
  constructor(private readonly service: JobService) {}

  @Access(['PLATFORM_ADMINISTRATOR'])
  @Query(() => [JobQueue], { description: 'What the service does by itself, by name, and how it stands.' })
  jobs(@Ctx() context: RequestContext): Promise<JobQueue[]> {
    return this.service.queues(signedIn(context))
  }

  @Access(['PLATFORM_ADMINISTRATOR'])
  @Mutation(() => RetryJobResult, { description: 'Tries a job again that was given up.' })
  async retryJob(
    @Ctx() context: RequestContext,
    @Arg('input', () => RetryJobInput, { description: 'Which.' }) input: RetryJobInput,
  ): Promise<typeof RetryJobResult> {
    const jobs = await this.service.retry(signedIn(context), input)
    if (jobs === null) return notAllowed('NOT_GIVEN_UP', 'This job was not given up, or is no longer there.')
    return Object.assign(new RetryJobSuccess(), { jobs })
  }
}
