// @ts-check
// Outside services as a process of its own, in the shapes of their APIs: it counts, and does what its mode says.
// "PUT /mode/<name>" sets the mode, "GET /figures" answers what was counted; neither counts itself.
import { createServer } from 'node:http';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */

const KEY = 'essai';
let mode = 'normal';
let figures = { requests: 0, bytes: 0, tokens: 0, unchanged: 0, agent: '' };
let refused = 0;

/** @param {unknown} id @param {Record<string, unknown>} more */
const aid = (id, more = {}) => ({
  id,
  slug: `${id}-une-aide`,
  url: `/aides/${id}-une-aide/`,
  name: `Aide ${id}`,
  name_initial: 'AAP',
  short_title: null,
  financers: ["Agence d'essai"],
  financers_full: [{ id: 7, name: "Agence d'essai", logo: null }],
  instructors: [],
  programs: ["Villages d'avenir"],
  description: '<p>Aide &agrave; l&rsquo;&eacute;tude.</p>',
  eligibility: '<ul><li>Moins de 3 500 habitants</li></ul>',
  perimeter: 'Creuse',
  perimeter_scale: 'Département',
  categories: ['Urbanisme / Foncier'],
  is_call_for_project: true,
  targeted_audiences: ['Communes'],
  aid_types: ['Subvention'],
  start_date: '2026-09-01',
  submission_deadline: '2099-12-31',
  import_data_mention: null,
  date_created: '2026-08-20T10:00:00+02:00',
  date_updated: null,
  is_live: true,
  ...more,
});

/** @param {number} number @param {string} type @param {string} commune @param {Record<string, unknown>} more */
const office = (number, type, commune, more = {}) => ({
  id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  nom: `${type} - Essai ${number}`,
  code_insee_commune: commune,
  pivot: JSON.stringify([{ type_service_local: type, code_insee_commune: [commune] }]),
  adresse: JSON.stringify([
    { type_adresse: 'Adresse postale', numero_voie: 'BP 1', code_postal: '23000', nom_commune: 'Guéret' },
    { type_adresse: 'Adresse', numero_voie: "1 rue de l'Essai", code_postal: '23000', nom_commune: 'Guéret' },
  ]),
  telephone: JSON.stringify([{ valeur: '05 00 00 00 00', description: '' }]),
  adresse_courriel: 'fs@exemple.fr;fs2@exemple.fr',
  plage_ouverture: JSON.stringify([hours('Lundi', 'Vendredi', '09:00:00', '12:00:00')]),
  url_service_public: 'https://lannuaire.service-public.gouv.fr/essai',
  date_modification: '01/10/2026 00:00:00',
  site_internet: null,
  ...more,
});

/** @param {string} first @param {string} last @param {string} from @param {string} until */
const hours = (first, last, from, until, comment = '') => ({
  nom_jour_debut: first,
  nom_jour_fin: last,
  valeur_heure_debut_1: from,
  valeur_heure_fin_1: until,
  valeur_heure_debut_2: '',
  valeur_heure_fin_2: '',
  commentaire: comment,
});

/** @param {string} type @param {string} department */
function officesOf(type, department) {
  if (type !== 'msap') return [office(500 + type.length, type, type === 'mairie' ? `${department}${'096'.slice(department.length - 2)}` : '23096')];
  const offices = Array.from({ length: 130 }, (_, index) => office(1000 + index, type, '23096'));
  switch (mode) {
    case 'empty-list':
      return [];
    case 'fewer':
      return offices.slice(0, 120);
    case 'slug':
      return [office(1000, type, '23096', { nom: 'Un autre nom' }), ...offices.slice(1)];
    case 'short':
      return offices.slice(0, 3);
    // As a service that has renamed a field.
    case 'renamed':
      return offices.map(({ nom, ...more }) => ({ ...more, name: nom }));
    case 'partly':
      return offices.map((one, index) => (index % 3 ? one : { ...one, nom: null }));
    case 'february':
      return [
        office(1000, type, '23096', {
          plage_ouverture: JSON.stringify([
            hours('Lundi', 'Lundi', '25:61:00', '12:00:00'),
            hours('Mardi', 'Mardi', '12:00:00', '09:00:00'),
            hours('Feudi', 'Jeudi', '09:00:00', '12:00:00'),
          ]),
        }),
        ...offices.slice(1),
      ];
    case 'script':
      return [
        office(1000, type, '23096', {
          nom: 'France services <script>alert(1)</script>&amp; soutien\u202e',
          adresse: '[{"type_adresse": "Adresse", "numero_voie": "<img src=x onerror=alert(2)>1 rue"}]',
          telephone: '[{"valeur": "appelez-nous"}]',
          adresse_courriel: '"><script>@x, fs@exemple.fr',
          site_internet: '[{"libelle": "x", "valeur": "javascript:alert(3)"}]',
          url_service_public: 'http://exemple.fr/',
          plage_ouverture: '[{"nom_jour_debut": "Lundi", "commentaire": "<b>Sur rendez-vous</b>"}',
        }),
        office(1001, type, '23096', {
          plage_ouverture: [hours('Lundi', 'Mardi', '09:00:00', '12:00:00', '<b>Sur rendez-vous</b>')],
          pivot: [{ type_service_local: type, code_insee_commune: ['23096', '" OR 1=1', 7] }],
        }),
        office(1002, type, '" OR 1=1'),
        office(1003, 'mairie', '23096'),
        { id: 'no id', nom: 'x' },
        'no office',
        ...offices.slice(10),
      ];
    default:
      return offices;
  }
}

/** @param {Response} response @param {URL} url */
function records(response, url) {
  const where = url.searchParams.get('where') ?? '';
  const type = /^pivot LIKE "(\w+)"/.exec(where)?.[1] ?? '';
  const department = /startswith\(code_insee_commune, "(\w+)"\)$/.exec(where)?.[1] ?? '';
  const offset = Number(url.searchParams.get('offset'));
  const size = Number(url.searchParams.get('limit'));
  if (mode === 'endless') {
    const page = Array.from({ length: size }, (_, index) => office(offset + index, type, '23096'));
    return json(response, 200, { total_count: 1e9, results: page });
  }
  const offices = mode === 'no-town-halls' && type === 'mairie' ? [] : officesOf(type, department);
  // As a service that answers the first page again.
  const start = mode === 'size-lost' ? 0 : offset;
  json(response, 200, { total_count: offices.length, results: offices.slice(start, start + size) });
}

const TOTAL = 120;
const all = () => {
  const aids = Array.from({ length: TOTAL }, (_, index) => aid(900001 + index));
  switch (mode) {
    case 'empty-list':
      return [];
    case 'fewer':
      return aids.slice(0, TOTAL - 10);
    case 'short':
      return aids.slice(0, 3);
    // As a service that has renamed a field.
    case 'renamed':
      return aids.map(({ name, ...more }) => ({ ...more, title: name }));
    case 'partly':
      return aids.map((one, index) => (index % 3 ? one : { ...one, name: null }));
    case 'february':
      return [aid(900001, { submission_deadline: '2026-02-31', date_created: 'hier' }), ...aids.slice(1)];
    case 'script':
      return [
        aid(900001, {
          name: 'Aide <script>alert(1)</script>&amp; soutien\u202e',
          description: '<p>Une <img src=x onerror=alert(1)> aide<script>alert(2)</script></p>',
          url: 'javascript:alert(3)',
          slug: '900001-ok',
          financers: ['<b>Agence</b>', 7, null, { name: 'x' }],
          import_data_mention: '<a href="javascript:alert(4)">Source</a> : une région',
        }),
        aid(900002, { slug: '../../evil?x=//' }),
        aid('900003'),
        'no aid',
        { id: 900004 },
        ...aids.slice(10),
      ];
    case 'slug':
      return [aid(900001, { slug: '900001-un-autre-nom' }), ...aids.slice(1)];
    case 'perimeters':
      return [
        aid(900001, { perimeter: 'France', perimeter_scale: 'Pays' }),
        aid(900002, { perimeter: 'Nouvelle-Aquitaine', perimeter_scale: 'Région' }),
        aid(900003, { perimeter: 'Guéret', perimeter_scale: 'Commune' }),
        aid(900004, { perimeter: 'Saint-Denis', perimeter_scale: 'Commune' }),
        aid(900005, { perimeter: 'Bassin de la Creuse', perimeter_scale: 'Bassin hydrographique' }),
        aid(900006, { perimeter: 'Creuse', perimeter_scale: 'Département' }),
      ];
    default:
      return aids;
  }
};

/** @param {Response} response @param {number} status @param {unknown} value @param {Record<string, string>} headers */
function json(response, status, value, headers = {}) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(value));
}

/** @param {Request} request @param {Response} response @param {URL} url */
function list(request, response, url) {
  if (mode === 'expired' && refused++ === 0) {
    return json(response, 401, { code: 401, message: 'Expired JWT Token' });
  }
  if (mode === 'revoked' || !/^Bearer \w/.test(request.headers.authorization ?? '')) {
    return json(response, 401, { code: 401, message: 'Expired JWT Token' });
  }
  const aids = all();
  const page = Number(url.searchParams.get('page') ?? 1);
  // As its cache answers a page that another client has asked for with another size.
  const size = mode === 'size' && page === 1 ? 100 : 50;
  const results = mode === 'size-lost' && page === 2 ? aids.slice(75, 100) : aids.slice((page - 1) * size, page * size);
  const origin = `http://${request.headers.host}`;
  /** @type {Record<string, string>} */
  const others = {
    self: `${origin}${request.url}`,
    other: 'https://exemple.fr/api/aids/?page=2',
    loopback: 'http://127.0.0.1:1/api/aids/?page=2',
    port: 'http://127.0.0.1:22/api/aids/?page=2',
    metadata: 'http://169.254.169.254/latest/meta-data/',
    file: 'file:///etc/passwd',
    climbing: `${origin}/../secret`,
  };
  const further = page * 50 < aids.length || mode === 'endless';
  json(response, 200, {
    count: mode === 'endless' ? 1e9 : aids.length,
    previous: null,
    next: others[mode] ?? (further ? `${origin}/api/aids/?itemsPerPage=50&page=${page + 1}` : null),
    results,
  });
}

/** @param {Response} response @param {Buffer} chunk @param {number} pause */
function stream(response, chunk, pause) {
  response.writeHead(200, { 'content-type': 'application/json' });
  let left = 5 * 1024 * 1024 * 1024;
  const write = () => {
    if (response.destroyed || left <= 0) return;
    left -= chunk.length;
    figures.bytes += chunk.length;
    const more = response.write(chunk);
    if (pause) setTimeout(write, pause);
    else if (more) setImmediate(write);
    else response.once('drain', write);
  };
  write();
}

/** @param {Response} response @param {URL} url */
function companies(response, url) {
  const siret = url.searchParams.get('q') ?? '';
  const name = mode === 'script' ? 'Commune <script>alert(1)</script>&amp; ville' : 'COMMUNE D’ESSAI';
  const siege = {
    siret: mode === 'another' ? '13002603200016' : siret,
    adresse: mode === 'script' ? '<img src=x onerror=alert(2)>1 rue' : 'MAIRIE 1 RUE DE L ESSAI 23000 GUERET',
    code_postal: '23000',
    libelle_commune: 'GUERET',
    etat_administratif: mode === 'ceased' ? 'F' : 'A',
  };
  const found = siret.length === 14 && mode !== 'empty';
  json(response, 200, {
    results: found
      ? [
          {
            siren: siret.slice(0, 9),
            nom_complet: name,
            nom_raison_sociale: name,
            etat_administratif: mode === 'ceased' ? 'C' : 'A',
            siege,
            matching_etablissements: [siege],
          },
        ]
      : [],
    total_results: found ? 1 : 0,
    page: 1,
    per_page: 10,
    total_pages: 1,
  });
}

/** @param {number} number */
const setId = (number) => `5f${String(number).padStart(22, '0')}`;
const ORGANIZATION = `53${'0'.repeat(22)}`;

/** @param {number} number @param {Record<string, unknown>} more */
const dataSet = (number, more = {}) => ({
  id: setId(number),
  title: `Jeu ${number}`,
  acronym: null,
  slug: mode === 'slug' && number === 1 ? 'un-autre-nom' : `jeu-${number}`,
  description: '## Contenu\n\nUne **liste** des [communes](https://exemple.fr/) &amp; des EPCI.',
  page: 'https://exemple.fr/',
  last_update: '2026-11-20T08:00:00+00:00',
  license: 'lov2',
  archived: null,
  private: false,
  organization: { id: ORGANIZATION, name: "Agence d'essai", slug: 'agence-d-essai' },
  resources: [{ format: 'csv' }, { format: 'CSV' }, { format: 'xlsx' }, { format: '<b>x</b>' }, { format: null }],
  ...more,
});

/** @param {number} number */
function oneSet(number) {
  switch (mode) {
    case 'archived':
      return dataSet(number, { archived: number < 90 ? '2026-11-01T00:00:00+00:00' : null });
    case 'february':
      return dataSet(number, { last_update: '2026-02-31T00:00:00+00:00' });
    case 'script':
      return dataSet(number, {
        title: 'Jeu <script>alert(1)</script>&amp; données\u202e',
        slug: '../../evil?x=//',
        description_short: 'Une <img src=x onerror=alert(2)> liste<script>alert(3)</script> [x](javascript:alert(4))',
        license: '"><script>',
        organization: { name: '<b>Agence</b>' },
      });
    case 'another':
      return dataSet(number + 1);
    default:
      return dataSet(number);
  }
}

/** @param {Request} request @param {Response} response @param {URL} url */
function catalogue(request, response, url) {
  const [, kind, name = ''] = /^\/api\/1\/(datasets|organizations)\/(?:([a-z0-9-]+)\/)?$/.exec(url.pathname) ?? [];
  if (mode === 'nothing') return json(response, 404, { message: 'Not found' });
  if (kind === 'organizations') {
    return name === 'agence-d-essai' || name === ORGANIZATION
      ? json(response, 200, { id: ORGANIZATION, name: "Agence d'essai", slug: 'agence-d-essai' })
      : json(response, 404, { message: 'Organization not found' });
  }
  if (kind === 'datasets' && name === '') {
    if (url.searchParams.get('organization') !== ORGANIZATION) return json(response, 400, { message: 'ObjectId' });
    // As a service that does not follow the size of the page.
    const size = mode === 'size' ? 30 : mode === 'size-lost' ? 0 : Number(url.searchParams.get('page_size'));
    const next = mode === 'loopback' ? 'http://127.0.0.1:1/api/1/datasets/?page=2' : null;
    const data = mode === 'shape-inside' ? 'x' : Array.from({ length: size }, (_, index) => oneSet(100 + index));
    return json(response, 200, { data, page: 1, page_size: size, total: 45, next_page: next, previous_page: null });
  }
  const number = Number(/^(?:jeu-|5f0*)(\d+)$/.exec(name)?.[1]);
  if (name === 'un-autre-nom' && mode === 'slug') return json(response, 200, oneSet(1));
  if (mode === 'slug' && name === 'jeu-1') {
    response.writeHead(308, { location: `http://${request.headers.host}/api/1/datasets/un-autre-nom/` });
    return response.end();
  }
  if (mode === 'removed' && number === 1) return json(response, 410, { message: 'Dataset has been deleted' });
  if (mode === 'broken' && number === 1) return json(response, 200, { title: 'x' });
  if (!(number > 0 && number < 90)) return json(response, 404, { message: 'Dataset not found' });
  if (request.headers['if-none-match'] === `"${mode}-${number}"`) {
    figures.unchanged++;
    response.writeHead(304);
    return response.end();
  }
  return json(response, 200, oneSet(number), { etag: `"${mode}-${number}"` });
}

/** @param {Request} request @param {Response} response @param {URL} url */
function answer(request, response, url) {
  switch (mode) {
    case 'hung':
      return undefined;
    case 'huge':
      return stream(response, Buffer.alloc(64 * 1024, ' '), 0);
    case 'slow':
      return stream(response, Buffer.from(' '), 200);
    case 'html':
      response.writeHead(200, { 'content-type': 'text/html' });
      return response.end('<html>Maintenance</html>');
    case 'html-as-json':
      response.writeHead(200, { 'content-type': 'application/json' });
      return response.end('<html>Maintenance</html>');
    case 'redirect':
      response.writeHead(302, { location: 'http://169.254.169.254/' });
      return response.end();
    case 'busy':
      return json(response, 429, {}, { 'retry-after': '7200' });
    case 'fault':
      return json(response, 500, {});
    case 'shape':
      return json(response, 200, ['another', 'shape']);
    case 'truncated':
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      response.write('{"count":');
      return setTimeout(() => response.destroy(), 50);
  }
  if (url.pathname.startsWith('/api/1/')) return catalogue(request, response, url);
  if (url.pathname === '/search') return companies(response, url);
  if (url.pathname === '/records') return records(response, url);
  if (url.pathname === '/tagged') {
    if (request.headers['if-none-match'] === '"1"') {
      figures.unchanged++;
      response.writeHead(304, { etag: '"1"' });
      return response.end();
    }
    return json(response, 200, { value: 'kept' }, { etag: '"1"', 'last-modified': 'Tue, 01 Dec 2026 10:00:00 GMT' });
  }
  if (url.pathname === '/api/connexion/' && request.method === 'POST') {
    figures.tokens++;
    return request.headers['x-auth-token'] === KEY
      ? json(response, 200, { token: 'eyJhbGciOiJSUzI1NiJ9.e30.c2lnbmF0dXJl' })
      : json(response, 401, { message: 'User not found' });
  }
  return url.pathname === '/api/aids/' ? list(request, response, url) : json(response, 404, { status: 404 });
}

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://stub');
  if (request.method === 'PUT') {
    mode = url.pathname.split('/').pop() ?? 'normal';
    refused = 0;
    figures = { requests: 0, bytes: 0, tokens: 0, unchanged: 0, agent: '' };
    return json(response, 200, {});
  }
  if (url.pathname === '/figures') return json(response, 200, figures);
  figures.requests++;
  figures.agent = request.headers['user-agent'] ?? '';
  return answer(request, response, url);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address && typeof address === 'object') console.log(address.port);
});
process.stdin.resume().on('end', () => process.exit());
