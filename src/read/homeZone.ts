/** Countries of one zone by their top-level domain; countries of several are left out. */
const ZONE_OF_DOMAIN: Readonly<Record<string, string>> = {
  at: 'Europe/Vienna',
  be: 'Europe/Brussels',
  ch: 'Europe/Zurich',
  cz: 'Europe/Prague',
  de: 'Europe/Berlin',
  dk: 'Europe/Copenhagen',
  fi: 'Europe/Helsinki',
  fr: 'Europe/Paris',
  gr: 'Europe/Athens',
  ie: 'Europe/Dublin',
  il: 'Asia/Jerusalem',
  in: 'Asia/Kolkata',
  it: 'Europe/Rome',
  jp: 'Asia/Tokyo',
  nl: 'Europe/Amsterdam',
  no: 'Europe/Oslo',
  pl: 'Europe/Warsaw',
  se: 'Europe/Stockholm',
  tr: 'Europe/Istanbul',
  ua: 'Europe/Kyiv',
  uk: 'Europe/London',
};

/** The zone in which a page without a stated one shows its clocks: that of its outlet's country, where the address tells it. */
export function homeZone(url: string | null): string | null {
  const domain = /^https?:\/\/[^/?#]{1,200}?\.([a-z]{2})(?::\d{1,5})?(?:[/?#]|$)/iu.exec(url ?? '')?.[1];
  return ZONE_OF_DOMAIN[domain?.toLowerCase() ?? ''] ?? null;
}
