// @ts-check
// Visits sites as browsers and programs do, and tells from its own log what the platform must have counted. It reads
// the rules of docs/decisions/0155-visits-are-counted-on-the-server.md for itself: nothing here comes from the code
// that counts.
//
// Arrivals without a referrer have the domain « - ».
//
// Input, one line of JSON: { nodes: [port], seed, requests, clients, backOffice, preview,
//     sites: [{ id, prefix, pages: [path], images: [path], files: [{ path, id }], tools: [{ path, page }],
//     archives: [{ path, files: [id] }] }] }; all sites at the host localhost.
// Output: one line for each count, as « page <site> <path> <views> <arrivals> <clicks> »; the last is « done <requests> <counted>
// <errors> <statuses> ».

import http from 'node:http';
import { createInterface } from 'node:readline';

/** @typedef {{ id: string, prefix: string, pages: string[], images: string[], files: { path: string, id: string }[],
 *     tools: { path: string, page: string }[], archives: { path: string, files: string[] }[] }} Site */
/** @typedef {{ nodes: number[], seed: number, requests: number, clients: number, backOffice: string, preview: string, sites: Site[] }} Input */
/** @typedef {{ agent: string, family: string, prefix: string, forwarded: string }} Visitor */
/** @typedef {{ path?: string, origin?: string, domain?: string, words?: string, typed?: string, found?: boolean, file?: string, files?: string[] }} Told */
/** @typedef {'view' | 'search' | 'download' | 'archive' | 'missing' | 'tool'} Rule */
/** @typedef {{ site: Site, path: string, told: Told, headers: Record<string, string>, rule: Rule | null, method?: string,
 *     agent?: string, tags?: Map<string, string> | null, visitor?: Visitor }} Visit */

const HOST = 'localhost';

const BROWSERS = [
    ['firefox', 'linux', 'Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0'],
    ['firefox', 'windows', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:131.0) Gecko/20100101 Firefox/131.0'],
    ['firefox', 'windows', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:115.0) Gecko/20100101 Firefox/115.0'],
    ['firefox', 'mac', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:132.0) Gecko/20100101 Firefox/132.0'],
    ['firefox', 'android', 'Mozilla/5.0 (Android 14; Mobile; rv:132.0) Gecko/132.0 Firefox/132.0'],
    ['chrome', 'linux', 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36'],
    ['chrome', 'windows', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/129.0.0.0 Safari/537.36'],
    ['chrome', 'android', 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36'],
    ['edge', 'windows', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0'],
    ['safari', 'mac', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15'],
    ['safari', 'iphone', 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1'],
];

const PROGRAMS = [
    'curl/8.14.1',
    'python-requests/2.32.3',
    'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)',
    'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)',
    'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/130.0.0.0 Safari/537.36',
    '',
];

// A header that tells that nobody asked for the page, or that who asked for it objects to being counted.
/** @type {Record<string, string>[]} */
const UNCOUNTED = [
    { 'sec-purpose': 'prefetch' },
    { 'sec-purpose': 'prefetch;prerender' },
    { purpose: 'prefetch' },
    { 'x-purpose': 'preview' },
    { 'x-moz': 'prefetch' },
    { dnt: '1' },
    { 'sec-gpc': '1' },
    { cookie: 'mesure=non' },
    { cookie: 'theme=sombre; mesure=non' },
    { 'sec-fetch-dest': 'image', 'sec-fetch-mode': 'no-cors', 'sec-fetch-site': 'cross-site' },
];

// Headers that look alike and change nothing.
/** @type {Record<string, string>[]} */
const HARMLESS = [
    { 'sec-fetch-dest': 'document', 'sec-fetch-mode': 'navigate', 'sec-fetch-site': 'none' },
    { dnt: '0' },
    { 'sec-purpose': 'navigate' },
    { cookie: 'mesure=oui' },
    { cookie: 'demesure=non' },
    {},
];

// Referrers from elsewhere, and the domain as which each is told; an empty one for none.
const ELSEWHERE = [
    ['https://www.google.com/', 'google.com'],
    ['https://www.service-public.fr/particuliers/vosdroits', 'service-public.fr'],
    ['http://anct.gouv.fr', 'anct.gouv.fr'],
    ['https://Mairie-Exemple.FR:8443/actualites?x=1#y', 'mairie-exemple.fr'],
    ['https://www.facebook.com/l.php?u=https%3A%2F%2Flocalhost', 'facebook.com'],
    ['android-app://com.google.android.gm/', ''],
    ['about:blank', ''],
    ['https://', ''],
    ['https://exe mple.fr/', ''],
    ['pas une adresse', ''],
];

const FOUND = ['coeur', 'ville', 'accompagnement', 'Commerces', 'centre ville', 'logement'];
const NOT_FOUND = ['zzxqvy', 'xylofonique quarx', 'wwwqqq'];
const NOTHING = 'Aucune page ni aucun document';
const UNNAMED = ['jean.dupont@exemple.fr', 'dossier 123456', '06 12 34 56 78'];

// Mulberry32: the same visits for the same seed.
/** @param {number} seed */
function generator(seed) {
    let state = seed >>> 0;
    return () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let t = Math.imul(state ^ (state >>> 15), 1 | state);
        t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
        return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    };
}

/** @type {Map<string, number[]>} */
const counts = new Map();
/** @type {Map<string, Set<string>>} */
const visitors = new Map();
/** @type {Map<string, number>} */
const statuses = new Map();
let counted = 0;
let errors = 0;

/** @param {string} key @param {number[]} numbers */
function add(key, ...numbers) {
    const sums = counts.get(key) ?? numbers.map(() => 0);
    counts.set(key, sums.map((sum, i) => sum + numbers[i]));
}

/** @param {Site} site @param {Visitor | undefined} visitor */
function meet(site, visitor) {
    if (!visitor) return;
    /** @type {Set<string>} */
    const known = visitors.get(site.id) ?? new Set();
    visitors.set(site.id, known.add(`${visitor.prefix} ${visitor.family}`));
}

// What is typed, as the reports name it.
/** @param {string | undefined} typed */
function named(typed) {
    const words = typed ?? '';
    const plain = words.replace(/\s+/g, ' ').trim().toLowerCase();
    const digits = plain.replace(/[^0-9]/g, '').length;
    return plain === '' || plain.length > 100 || plain.includes('@') || digits >= 6 ? '*' : plain;
}

/** @type {Record<Rule, (site: Site, visit: Visit) => void>} */
const RULES = {
    view(site, visit) {
        const { path, origin, domain, words } = visit.told;
        const arrival = origin === 'elsewhere' ? 1 : 0;
        add(`page ${site.id} ${path}`, 1, arrival, 0);
        if (arrival) add(`origin ${site.id} ${path} ${domain ?? '-'}`, 1);
        if (words) add(`words ${site.id} ${named(words)}`, 0, 0, 1);
        add(`site ${site.id}`, 1, arrival, 0, 0, 0, words ? 1 : 0, 0);
        meet(site, visit.visitor);
    },
    search(site, visit) {
        RULES.view(site, visit);
        const missed = visit.told.found ? 0 : 1;
        add(`words ${site.id} ${named(visit.told.typed)}`, 1, missed, 0);
        add(`site ${site.id}`, 0, 0, 0, 1, missed, 0, 0);
    },
    download(site, visit) {
        add(`file ${site.id} ${visit.told.file}`, 1);
        add(`site ${site.id}`, 0, 0, 1, 0, 0, 0, 0);
        meet(site, visit.visitor);
    },
    archive(site, visit) {
        const files = visit.told.files ?? [];
        for (const file of files) add(`file ${site.id} ${file}`, 1);
        add(`site ${site.id}`, 0, 0, files.length, 0, 0, 0, 0);
        meet(site, visit.visitor);
    },
    tool(site, visit) {
        add(`page ${site.id} ${visit.told.path}`, 0, 0, 1);
    },
    missing(site, visit) {
        add(`missing ${site.id} ${visit.told.path}`, 1);
        add(`site ${site.id}`, 0, 0, 0, 0, 0, 0, 1);
    },
};

/** @param {Input} input */
function makeVisits(input) {
    const random = generator(input.seed);
    /** @template T @param {T[]} list @returns {T} */
    const pick = (list) => list[Math.floor(random() * list.length)];
    /** @type {Map<string, string>} */
    const tags = new Map();

    /** @returns {Visitor} */
    function visitor() {
        const address = Math.floor(random() * 20000);
        const [browser, system, agent] = BROWSERS[(address + (random() < 0.1 ? 1 : 0)) % BROWSERS.length];
        const family = `${browser} ${system}`;
        if (address % 5 === 0) {
            const net = (0x2a010000 + (address % 3000)).toString(16);
            const prefix = `${net.slice(0, 4)}:${net.slice(4)}:12`;
            return { agent, family, prefix, forwarded: `${prefix}:${address.toString(16)}::1` };
        }
        const prefix = `${1 + (address % 97)}.${address % 211}.${address % 31}`;
        return { agent, family, prefix, forwarded: `${prefix}.${1 + (address % 250)}` };
    }

    /** @param {Visit} visit @param {Site} site */
    function come(visit, site) {
        const from = random();
        visit.told.origin = 'elsewhere';
        if (from < 0.35) return;
        if (from < 0.6) {
            const [referrer, domain] = pick(ELSEWHERE);
            visit.headers.referer = referrer;
            if (domain) visit.told.domain = domain;
        } else if (from < 0.9) {
            visit.headers.referer = `http://${HOST}${site.prefix}${pick(site.pages)}`;
            visit.told.origin = 'site';
        } else if (from < 0.95) {
            const words = pick([...FOUND, ...UNNAMED]);
            visit.headers.referer = `http://${HOST}${site.prefix}/recherche?q=${encodeURIComponent(words)}`;
            visit.told.origin = 'site';
            if (visit.told.path !== '/recherche') visit.told.words = words;
        } else {
            // Another site at the same host is elsewhere.
            visit.headers.referer = `http://${HOST}${pick(input.sites.filter((other) => other !== site)).prefix}/`;
            visit.told.domain = HOST;
        }
    }

    /** @param {Site} site @param {Told} told @returns {Visit} */
    function page(site, told) {
        const path = told.path;
        /** @type {Visit} */
        const visit = { site, told, headers: {}, path: site.prefix + path, rule: 'view' };
        if (random() < 0.15) visit.path += pick(['?utm_source=lettre', '?x=1&y=2', '?page=1']);
        come(visit, site);
        const tag = tags.get(visit.path);
        if (random() < 0.5 && tag) visit.headers['if-none-match'] = tag;
        visit.tags = tags;
        return visit;
    }

    /** @type {[number, (site: Site) => Visit][]} */
    const KINDS = [
        [0.6, (site) => page(site, { path: pick(site.pages) })],
        [0.02, (site) => page(site, { path: pick(['/plan-du-site', '/mentions-legales', '/donnees-personnelles', '/statistiques']) })],
        [0.06, (site) => ({ ...page(site, { path: pick(site.pages) }), rule: null, agent: pick(PROGRAMS) })],
        [0.06, (site) => {
            const visit = page(site, { path: pick(site.pages) });
            Object.assign(visit.headers, pick(UNCOUNTED));
            return { ...visit, rule: null };
        }],
        [0.03, (site) => {
            const visit = page(site, { path: pick(site.pages) });
            Object.assign(visit.headers, pick(HARMLESS));
            return visit;
        }],
        [0.03, (site) => ({ ...page(site, { path: pick(site.pages) }), rule: null, method: 'HEAD' })],
        [0.02, (site) => {
            const visit = page(site, { path: pick(site.pages) });
            visit.headers.referer = pick([`http://${input.backOffice}/sites/x/pages`, `http://${input.preview}/jeton/`]);
            return { ...visit, rule: null };
        }],
        [0.01, (site) => {
            const words = pick([...FOUND, ...NOT_FOUND, ...UNNAMED]);
            const visit = page(site, { path: '/recherche', typed: words });
            delete visit.headers['if-none-match'];
            visit.headers['accept-encoding'] = 'identity';
            visit.path = `${site.prefix}/recherche?q=${encodeURIComponent(words)}`;
            return { ...visit, rule: 'search', tags: null };
        }],
        [0.04, (site) => {
            /** @type {[string, string | null][]} */
            const missing = [
                ['/absente', '/absente'],
                ['/ancienne-page?x=1', '/ancienne-page'],
                [`/page-${Math.floor(random() * 200)}-absente`, null],
                [`/apercu/${'Ab3_'.repeat(17)}`, '/apercu/[token]'],
                ['/Guide_pratique_des_elus_2019.pdf', null],
                ['/contact/jean.dupont@exemple.fr', '*'],
                ['/media/01234567-89ab-4cde-8f01-23456789abcd/absent.pdf', null],
                ['/collection.zip?collection=Aucune', '/collection.zip'],
            ];
            const [path, told] = pick(missing);
            return { site, headers: {}, path: site.prefix + path, told: { path: told ?? path }, rule: 'missing' };
        }],
        [0.005, (site) => {
            if (site.archives.length === 0) return page(site, { path: pick(site.pages) });
            const archive = pick(site.archives);
            /** @type {Visit} */
            const visit = { site, headers: {}, path: site.prefix + archive.path, told: { files: archive.files }, rule: 'archive' };
            if (random() < 0.2) Object.assign(visit, { rule: null, method: 'HEAD' });
            return visit;
        }],
        [0.075, (site) => {
            const file = pick(site.files);
            /** @type {Visit} */
            const visit = { site, headers: {}, path: site.prefix + file.path, told: { file: file.id }, rule: 'download', tags };
            const tag = tags.get(visit.path);
            const how = random();
            if (how < 0.2) visit.headers.range = 'bytes=0-99';
            else if (how < 0.4) Object.assign(visit, { rule: null, headers: { range: 'bytes=100-' } });
            else if (how < 0.5) Object.assign(visit, { rule: null, method: 'HEAD' });
            else if (how < 0.6 && tag) Object.assign(visit, { rule: null, headers: { 'if-none-match': tag } });
            return visit;
        }],
        [0.01, (site) => {
            if (site.tools.length === 0) return page(site, { path: pick(site.pages) });
            const tool = pick(site.tools);
            /** @type {Visit} */
            const visit = { site, headers: {}, path: site.prefix + tool.path, told: { path: tool.page }, rule: 'tool' };
            const how = random();
            if (how < 0.2) Object.assign(visit, { rule: null, headers: { 'sec-fetch-dest': 'image' } });
            else if (how < 0.3) Object.assign(visit, { rule: null, method: 'HEAD' });
            else if (how < 0.4) Object.assign(visit, { rule: null, headers: { ...pick(UNCOUNTED.slice(0, 9)) } });
            return visit;
        }],
        [0.04, (site) => ({
            site,
            headers: {},
            path: site.prefix + pick([...site.images, '/gestion-des-cookies/refus', '/sitemap.xml']),
            told: {},
            rule: null,
        })],
    ];

    return () => {
        let left = random();
        let [, make] = KINDS[0];
        for (const [share, kind] of KINDS) {
            make = kind;
            left -= share;
            if (left < 0) break;
        }
        const visit = make(pick(input.sites));
        visit.visitor = visitor();
        visit.headers['user-agent'] = visit.agent ?? visit.visitor.agent;
        visit.headers['x-forwarded-for'] = visit.visitor.forwarded;
        visit.headers.host = HOST;
        visit.headers['accept-encoding'] ??= 'gzip';
        return visit;
    };
}

/** @type {Record<Rule, number[]>} */
const GOOD = { view: [200, 304], search: [200], download: [200, 206], archive: [200], missing: [404], tool: [303] };

/** @param {number} port @param {http.Agent} agent @param {Visit} visit @returns {Promise<number>} */
function send(port, agent, visit) {
    return new Promise((resolve) => {
        const options = { port, agent, host: '127.0.0.1', method: visit.method ?? 'GET', path: visit.path, headers: visit.headers };
        const request = http.request(options, (answer) => {
            if (visit.rule === 'search') {
                let page = '';
                answer.setEncoding('utf8');
                answer.on('data', (part) => (page += part));
                answer.on('end', () => (visit.told.found = !page.includes(NOTHING)));
            } else answer.resume();
            answer.on('error', () => resolve(0));
            answer.on('end', () => {
                if (visit.tags && answer.headers.etag) visit.tags.set(visit.path, answer.headers.etag);
                resolve(answer.statusCode ?? 0);
            });
        });
        request.on('error', () => resolve(0));
        request.end();
    });
}

/** @param {Input} input @param {() => Visit} next @param {number} number */
async function client(input, next, number) {
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
    for (let sent = 0; sent < input.requests / input.clients; sent++) {
        const visit = next();
        const status = await send(input.nodes[(sent + number) % input.nodes.length], agent, visit);
        const kind = `${visit.rule ?? 'nothing'} ${status}`;
        statuses.set(kind, (statuses.get(kind) ?? 0) + 1);
        if (status === 0) errors++;
        else if (visit.rule && GOOD[visit.rule].includes(status)) {
            RULES[visit.rule](visit.site, visit);
            counted++;
        }
    }
    agent.destroy();
}

for await (const line of createInterface({ input: process.stdin })) {
    /** @type {Input} */
    const input = JSON.parse(line);
    const next = makeVisits(input);
    await Promise.all(Array.from({ length: input.clients }, (_, number) => client(input, next, number)));
    for (const [key, numbers] of counts) console.log(`${key} ${numbers.join(' ')}`);
    for (const [site, known] of visitors) console.log(`visitors ${site} ${known.size}`);
    console.log(`done ${input.requests} ${counted} ${errors} ${JSON.stringify(Object.fromEntries(statuses))}`);
    break;
}
