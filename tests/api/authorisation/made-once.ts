import type { OwnerKind, World } from './world.ts'

type Make<T> = (world: World, owner: OwnerKind) => Promise<T>

/** Made once for each owner of a world: what is asked about stays as it is while it is asked about. */
export const madeOnce = <T>(make: Make<T>): Make<T> => {
  const known = new WeakMap<World, Map<OwnerKind, Promise<T>>>()
  return (world, owner) => {
    const made = known.get(world) ?? new Map<OwnerKind, Promise<T>>()
    known.set(world, made)
    const one = made.get(owner) ?? make(world, owner)
    made.set(owner, one)
    return one
  }
}
