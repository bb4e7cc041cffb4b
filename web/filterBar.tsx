import { REGISTER_NAMES, type RegisterName } from '../src/record/types.ts';
import type { View } from './hash.ts';
import { REGISTER_LABELS } from './words.ts';

/** Which part of the record to show. */
export function FilterBar(props: {
  view: View;
  change: (part: Partial<View>) => void;
  options: { places: string[]; outlets: string[] };
}) {
  const { view, change, options } = props;
  const isFiltered = view.register !== null || view.places.length > 0 || view.outlets.length > 0;
  return (
    <form class="filters" aria-label="Filters" onSubmit={(submit) => submit.preventDefault()}>
      <label>
        Place
        <select
          name="place"
          value={view.places[0] ?? ''}
          onChange={({ currentTarget: { value } }) => change({ places: value ? [value] : [] })}
        >
          <option value="">All places</option>
          {options.places.map((place) => (
            <option key={place} value={place}>
              {place}
            </option>
          ))}
        </select>
      </label>
      <label>
        About
        <select
          name="register"
          value={view.register ?? ''}
          onChange={({ currentTarget: { value } }) => change({ register: (value || null) as RegisterName | null })}
        >
          <option value="">Everything</option>
          {REGISTER_NAMES.map((name) => (
            <option key={name} value={name}>
              {REGISTER_LABELS[name]}
            </option>
          ))}
        </select>
      </label>
      <fieldset>
        <legend>Outlets</legend>
        {options.outlets.map((outlet) => (
          <label key={outlet} class="check">
            <input
              type="checkbox"
              name="outlet"
              checked={view.outlets.includes(outlet)}
              onChange={({ currentTarget: { checked } }) =>
                change({
                  outlets: checked ? [...view.outlets, outlet] : view.outlets.filter((other) => other !== outlet),
                })
              }
            />
            {outlet}
          </label>
        ))}
      </fieldset>
      {isFiltered && (
        <button type="button" class="quiet" onClick={() => change({ register: null, places: [], outlets: [] })}>
          Clear filters
        </button>
      )}
    </form>
  );
}
