const CLASSES = new Uint8Array(64);
for (let d = 0; d < 64; d++) CLASSES[d] = d <= 6 ? d : d <= 8 ? 7 : d <= 12 ? 8 : d <= 20 ? 9 : d <= 40 ? 10 : 11;

/** Distances in tokens as classes: 0 to 6 as they are, then ever wider. */
export const distanceClass = (distance: number): number => (distance < 64 ? CLASSES[distance]! : 12);

/** At most `most`. */
export const capped = (count: number, most: number): number => Math.min(count, most);
