// @ts-check
// Writes the regions, departments, EPCI (groups of communes) and communes of France, and the former communes, for the table
// "territory": one JSON object per line, containing territories first. The first line has the edition of the file.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';

/**
 * @typedef {{ code: string, nom: string, zone?: string, region: string, departement: string, type: string,
 *   commune?: string, chefLieu?: string, codesPostaux?: string[], anciensCodes?: string[], population?: number,
 *   populationMunicipale?: number, membres: { code: string }[] }} Source
 * @typedef {{ code: string, name: string, label: string, within: string[], postcodes: string[], population: number,
 *   replacedBy: string | null }} Territory
 */

const SOURCE = '@etalab/decoupage-administratif';
const require = createRequire(import.meta.url);

/** @param {string} name @returns {Source[]} */
const read = (name) => JSON.parse(readFileSync(require.resolve(`${SOURCE}/data/${name}.json`), 'utf8'));

const communes = read('communes');
const current = communes.filter(({ type }) => type === 'commune-actuelle');
const former = communes.filter(({ type }) => type !== 'commune-actuelle');
const departments = read('departements');
const epci = read('epci');

const departmentOf = new Map(current.map(({ code, departement }) => [code, departement]));
const epciOf = new Map(epci.flatMap(({ code, membres }) => membres.map((member) => [member.code, code])));
/** @type {Map<string, Source>} */
const department = new Map(departments.map((one) => [one.code, one]));

/** What contains a department: its region, which overseas collectivities are not part of. @param {string} code */
const regionOf = (code) => {
  const one = department.get(code);
  return one === undefined || one.zone === 'com' ? [] : [`region-${one.region}`];
};

/** @param {Partial<Territory> & { code: string, name: string, label: string }} given @returns {Territory} */
const territory = ({ within = [], postcodes = [], population = 0, replacedBy = null, ...given }) =>
  ({ ...given, within, postcodes, population, replacedBy });

const regions = read('regions').filter(({ zone }) => zone !== 'com')
  .map(({ code, nom }) => territory({ code: `region-${code}`, name: nom, label: nom }));

const ofDepartments = departments.map(({ code, nom }) =>
  territory({ code: `department-${code}`, name: nom, label: `${nom} (${code})`, within: regionOf(code) }));

const ofEpci = epci.map(({ code, nom, membres, populationMunicipale }) => {
  /** @type {Map<string, number>} */
  const counts = new Map();
  membres.map((member) => departmentOf.get(member.code)).filter((one) => one !== undefined)
    .forEach((one) => counts.set(one, (counts.get(one) ?? 0) + 1));
  const all = [...counts].sort(([one, few], [other, many]) => many - few || one.localeCompare(other)).map(([one]) => one);
  return territory({
    code: `epci-${code}`,
    name: nom,
    label: `${nom} (${all[0]})`,
    within: [...all.map((one) => `department-${one}`), ...new Set(all.flatMap(regionOf))],
    population: populationMunicipale,
  });
});

const ofCommunes = current.map(({ code, nom, departement, codesPostaux, population }) => territory({
  code: `commune-${code}`,
  name: nom,
  label: `${nom} (${departement})`,
  within: [
    ...(epciOf.has(code) ? [`epci-${epciOf.get(code)}`] : []),
    `department-${departement}`,
    ...regionOf(departement),
  ],
  postcodes: codesPostaux,
  population,
}));

// Former communes, parts of others and the arrondissements of Paris, Lyon and Marseille lead to the commune of today.
const now = new Map(ofCommunes.map((one) => [one.code, one]));
const ofFormer = former.flatMap(({ code, nom, departement, chefLieu, commune, codesPostaux }) => {
  const replacedBy = `commune-${chefLieu ?? commune}`;
  return now.has(`commune-${code}`) || !now.has(replacedBy)
    ? []
    : [territory({ code: `commune-${code}`, name: nom, label: `${nom} (${departement})`, postcodes: codesPostaux, replacedBy })];
});
const known = new Set([...ofCommunes, ...ofFormer].map(({ code }) => code));
const ofFormerCodes = current.flatMap(({ code, nom, departement, anciensCodes = [] }) => anciensCodes
  .filter((old) => !known.has(`commune-${old}`))
  .map((old) => territory({
    code: `commune-${old}`, name: nom, label: `${nom} (${departement})`, replacedBy: `commune-${code}`,
  })));

const all = [...regions, ...ofDepartments, ...ofEpci, ...ofCommunes, ...ofFormer, ...ofFormerCodes];

// People choose by labels: no two territories of today have the same one.
/** @type {Map<string, number>} */
const labels = new Map();
const today = all.filter(({ replacedBy }) => replacedBy === null);
today.forEach(({ label }) => labels.set(label, (labels.get(label) ?? 0) + 1));
/** @type {{ [kind: string]: (one: Territory) => string }} */
const distinct = {
  region: ({ name }) => `${name} (région)`,
  department: ({ name, code }) => `${name} (département ${code.split('-')[1]})`,
  epci: ({ name, code }) => `${name} (${code.split('-')[1]})`,
};
const overseas = new Set(ofDepartments.map(({ name }) => name));
today.forEach((one) => {
  const kind = one.code.split('-')[0];
  const alike = (labels.get(one.label) ?? 0) > 1 || kind === 'region' && overseas.has(one.name);
  if (alike && distinct[kind] !== undefined) one.label = distinct[kind](one);
});
if (new Set(today.map(({ label }) => label)).size !== today.length) throw new Error('Two territories have the same label');

/** @param {Territory} one */
const slug = ({ name, code }) => {
  const words = name.replaceAll('œ', 'oe').replaceAll('Œ', 'Oe').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    .replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  const [kind, number] = code.split('-');
  return kind === 'region' ? words : `${words}-${number.toLowerCase()}`;
};

const lines = all.map((one) => JSON.stringify({ ...one, slug: slug(one) }));
const edition = createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16);
const [target] = process.argv.slice(2);
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, [JSON.stringify({ edition }), ...lines, ''].join('\n'));
