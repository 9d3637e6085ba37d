// What comes from a word processor: its structure is kept, its dress is not.

/** A page of ours may hold no style and no handler, not even unseen: their names are changed before anything reads them. */
const DRESS = 'data-ms-dress';
const undressed = (html) => html
  .replace(/<!\[(?:if|endif)[^>]*>/gi, '')
  .replace(/<style[\s\S]*?<\/style>/gi, '')
  .replace(/<[a-z][^>]*>/gi, (tag) => tag
    .replace(/\sstyle(?=\s*=)/gi, ` ${DRESS}`)
    .replace(/\son[a-z]+(?=\s*=)/gi, ' data-ms-none'));

/** What is bold or italic by its dress alone is so by its structure. */
function dress(root) {
  root.querySelectorAll(`[${DRESS}]`).forEach((one) => {
    const said = one.getAttribute(DRESS);
    if (one.matches('b, strong') && /(?:^|;)\s*font-weight:\s*(?:normal|400)/i.test(said)) one.replaceWith(...one.childNodes);
    if (!one.matches('span')) return;
    if (/(?:^|;)\s*font-weight:\s*(?:bold|[6-9]00)/i.test(said)) wrap(one, 'strong');
    if (/(?:^|;)\s*font-style:\s*italic/i.test(said)) wrap(one, 'em');
  });
}

/** What Word and others mark as taken out of the text, or as a comment about it; the words that a comment is about stay. */
const LEFT_OUT = 'del, .msoDel, .msocomanchor, .msocomoff, .msocomtxt, [class^=MsoCommentText], [class^=MsoCommentSubject]';
const COMMENT = /mso-(?:element|special-character):\s*comment/i;

/** Takes it out; answers how many there were. */
function current(root) {
  const dropped = [...root.querySelectorAll(LEFT_OUT), ...[...root.querySelectorAll(`[${DRESS}]`)].filter((one) => COMMENT.test(one.getAttribute(DRESS)))];
  dropped.forEach((one) => one.remove());
  return dropped.length;
}

function wrap(element, tag) {
  const around = document.createElement(tag);
  around.append(...element.childNodes);
  element.append(around);
}

/** Word writes a point of a list as a paragraph that says its level, and draws the mark itself. */
const LEVEL = /mso-list:\s*\S+\s+level(\d)/i;
const NUMBERED = /^\s*(?:\d+|[a-z]|[ivx]+)[.)]/i;

function levelOf(paragraph) {
  const found = LEVEL.exec(paragraph.getAttribute(DRESS) ?? '');
  return found ? Number(found[1]) : 0;
}

/** The mark that Word has drawn, taken out of its paragraph. */
function takeMark(paragraph) {
  const drawn = [...paragraph.querySelectorAll(`[${DRESS}]`)].find((one) => /mso-list:\s*ignore/i.test(one.getAttribute(DRESS)));
  const mark = drawn?.textContent ?? '';
  drawn?.remove();
  return mark;
}

function lists(root) {
  let open = [];
  root.querySelectorAll('p, h1, h2, h3, h4, h5, h6').forEach((paragraph) => {
    const level = levelOf(paragraph);
    if (!level || paragraph.closest('li')) {
      open = [];
      return;
    }
    const follows = open.length && paragraph.previousElementSibling === open[0].list;
    if (!follows) open = [];
    const tag = NUMBERED.test(takeMark(paragraph)) ? 'ol' : 'ul';
    // Another kind of list at the same level is another list.
    open = open.filter((one) => one.level < level || (one.level === level && one.list.localName === tag));
    let last = open.at(-1);
    if (!last || last.level < level) {
      const list = document.createElement(tag);
      if (last) last.list.lastElementChild.append(list);
      else paragraph.before(list);
      last = { level, list };
      open.push(last);
    }
    const item = document.createElement('li');
    item.append(...paragraph.childNodes);
    last.list.append(item);
    paragraph.remove();
  });
}

/** The first level of headings in a page is its title: what is pasted begins with the second. */
function headings(root) {
  root.querySelectorAll('p[class*=MsoTitle], p[class*=MsoHeading1]').forEach((title) => replace(title, 'h1'));
  const found = [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((one) => one.textContent.trim());
  const least = Math.min(...found.map(({ localName }) => Number(localName[1])));
  const by = least < 2 ? 2 - least : 0;
  found.forEach((one) => replace(one, `h${Math.min(4, Number(one.localName[1]) + by)}`));
}

function replace(element, tag) {
  const other = document.createElement(tag);
  other.append(...element.childNodes);
  element.replaceWith(other);
}

function parsed(html) {
  // Parsed apart, where nothing of it is fetched or run.
  const { body } = new DOMParser().parseFromString(undressed(html), 'text/html');
  current(body);
  dress(body);
  body.querySelectorAll('style, script, meta, link, title, xml, img, object').forEach((one) => one.remove());
  [...body.querySelectorAll('*')].filter(({ localName }) => localName.includes(':')).forEach((one) => one.replaceWith(...one.childNodes));
  lists(body);
  headings(body);
  return body;
}

const BLOCKS = 'p, div, h1, h2, h3, h4, h5, h6, ul, ol, li, dl, dt, dd, blockquote, pre, table, caption, tr, td, th, br';

/** What an element holds, as one line: a space between lines and paragraphs, a semicolon between the points of a list. */
function line(element) {
  const copy = element.cloneNode(true);
  [...copy.querySelectorAll('li')].filter(({ textContent }) => textContent.trim()).forEach((point) => {
    if (point.previousElementSibling || point.parentElement.closest('li')) point.prepend('; ');
  });
  [...copy.querySelectorAll(BLOCKS)].forEach((block) => block.replaceWith(' ', ...block.childNodes, ' '));
  return copy;
}

const words = (element) => line(element).textContent.replace(/\s+/g, ' ').trim();

/** A table that stays in a text: a line for its caption and for each row. */
function asLines(table) {
  return [...(table.caption ? [[table.caption]] : []), ...[...table.rows].map(({ cells }) => [...cells])].map((cells) => {
    const paragraph = document.createElement('p');
    cells.filter(words).forEach((cell) => paragraph.append(...(paragraph.hasChildNodes() ? [' : '] : []), ...line(cell).childNodes));
    return paragraph;
  });
}

function tidied(body) {
  body.querySelectorAll('table').forEach((table) => table.replaceWith(...asLines(table)));
  body.querySelectorAll('p, ul, ol, li, h2, h3, h4').forEach((one) => {
    if (!one.textContent.replace(/\u00a0/g, ' ').trim()) one.remove();
  });
  const comments = document.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const all = [];
  while (comments.nextNode()) all.push(comments.currentNode);
  all.forEach((one) => one.remove());
  return body.innerHTML;
}

/** A text with everything in it that a text can hold. */
export const cleaned = (html) => tidied(parsed(html));

const MARKED = 'b, strong, i, em';

/** Whether the cells of tables hold more than words: links, or, below the first row, what is bold or italic. */
const formatted = (table) => Boolean(table.querySelector('a[href]')) || [...table.rows].slice(1).some((row) => row.querySelector(MARKED));

/** Quotation marks at the start of a cell would be taken for those around it. */
const quoted = (said) => (said.startsWith('"') ? `"${said.replaceAll('"', '""')}"` : said);

/** Cells as a spreadsheet copies them; of one that spans others, these are empty. */
function cellsOf(table) {
  const grid = [...table.rows].map(() => []);
  [...table.rows].forEach((row, y) => [...row.cells].forEach((cell) => {
    let x = 0;
    while (grid[y][x] !== undefined) x += 1;
    for (let down = 0; down < Math.min(cell.rowSpan || 1, grid.length - y); down += 1) {
      for (let right = 0; right < cell.colSpan; right += 1) grid[y + down][x + right] = down || right ? '' : quoted(words(cell));
    }
  }));
  return grid.map((row) => Array.from(row, (cell) => cell ?? '').join('\t')).join('\n');
}

const tabular = (one) => one.localName === 'table' && one.rows.length > 1 && [...one.rows].some(({ cells }) => cells.length > 1);

/** What a table is called: its own caption, or what Word has written beside it. */
function captionOf(table) {
  const beside = [table.previousElementSibling, table.nextElementSibling].find((one) => one?.matches('p[class*=MsoCaption]'));
  const said = table.caption ?? beside;
  const caption = said ? words(said) : '';
  said?.remove();
  return caption;
}

/** Whether it holds deletions that are tracked, or comments. */
export const revised = (html) => Boolean(current(new DOMParser().parseFromString(undressed(html), 'text/html').body));

/**
 * Texts and tables in their order: { html, lines } or { cells, caption, formatted }; in a text with lines, they were those of a
 * table; of cells that were formatted, the words are left.
 */
export function divided(html) {
  const body = parsed(html);
  body.querySelectorAll('div, section, article, center').forEach((box) => { if (!box.closest('table')) box.replaceWith(...box.childNodes); });
  const parts = [];
  const text = () => {
    if (!parts.at(-1)?.body) parts.push({ body: document.createElement('div') });
    return parts.at(-1).body;
  };
  const tables = new Map([...body.children].filter(tabular).map((table) => [table, captionOf(table)]));
  [...body.childNodes].forEach((node) => {
    if (tables.has(node)) parts.push({ cells: cellsOf(node), caption: tables.get(node), formatted: formatted(node) });
    else text().append(node);
  });
  return parts.map((part) => (part.body ? { lines: [...part.body.querySelectorAll('table')].some(tabular), html: tidied(part.body) } : part)).filter(({ cells, html }) => cells !== undefined || html.trim());
}
