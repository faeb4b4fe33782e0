/** A person's profile against their goal, in numbers to draw. It refuses to compare one person with another. */
export { ProfileResolver } from './profile.resolver.ts'
export { createProfileService } from './profile.service.ts'
