export { distinctActors } from './distinct.ts';
export { actorName, actorsIn } from './found.ts';
export { joinActors } from './join.ts';
export type { ActorFact, ActorForm } from './types.ts';
