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

const TOTAL = 120;
const all = () => {
  const aids = Array.from({ length: TOTAL }, (_, index) => aid(900001 + index));
  switch (mode) {
    case 'empty-list':
      return [];
    case 'fewer':
      return aids.slice(0, TOTAL - 10);
    case 'february':
      return [aid(900001, { submission_deadline: '2026-02-31', date_created: 'hier' })];
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
  const siege = {
    siret,
    adresse: 'MAIRIE 1 RUE DE L ESSAI 23000 GUERET',
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
            nom_complet: 'COMMUNE D’ESSAI',
            nom_raison_sociale: 'COMMUNE D’ESSAI',
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
  if (url.pathname === '/search') return companies(response, url);
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
