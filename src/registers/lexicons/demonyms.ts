export { partyOfDemonym } from '../../annotate/entities/index.ts';
