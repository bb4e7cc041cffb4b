const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;
/** How an instant is written. */
export const INSTANT_FORM = 'write it as 2024-03-06T16:00:00Z or with an offset such as +02:00';

/** Whether a text is an instant, with its offset, that there is. */
export const isInstant = (text: string): boolean => INSTANT.test(text) && !Number.isNaN(Date.parse(text));
const DAY = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;
/** Whether a text is a year, a month or a day that there is. */
export const isDay = (text: string): boolean => DAY.test(text) && !Number.isNaN(Date.parse(text));
