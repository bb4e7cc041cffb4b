import { REGISTER_NAMES, type RegisterName } from '../src/record/types.ts';
import type { Filters } from '../src/tell/livePage.ts';

export interface View extends Filters {
  /** The open tab: the stream, or a register. */
  tab: 'stream' | RegisterName;
}

const asRegister = (name: string | null): RegisterName | null =>
  REGISTER_NAMES.find((register) => register === name) ?? null;

/** The view a link names, so that what one editor sees can be sent to another: `#tab=damage&place=Karima`. */
export function viewOf(hash: string): View {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  return {
    tab: asRegister(params.get('tab')) ?? 'stream',
    register: asRegister(params.get('register')),
    places: params.getAll('place'),
    outlets: params.getAll('outlet'),
  };
}

/** The link to a view; empty for the whole stream. */
export function hashOf(view: View): string {
  const params = new URLSearchParams();
  if (view.tab !== 'stream') params.set('tab', view.tab);
  if (view.register) params.set('register', view.register);
  for (const place of view.places) params.append('place', place);
  for (const outlet of view.outlets) params.append('outlet', outlet);
  return params.size ? `#${params}` : '';
}
