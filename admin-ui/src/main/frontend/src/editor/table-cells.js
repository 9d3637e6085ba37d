// @ts-check
// Tables as the text of one field; `ClipboardTsv.java` reads it likewise.

/** @typedef {{ text: string, rowSpan: number, colSpan: number }} Cell */

/**
 * Quotes a cell that begins with a quotation mark, which would be taken for the start of a quoted cell.
 *
 * @param {string} text
 */
const quote = (text) => (text.startsWith('"') ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * Cells in the format in which spreadsheets copy them: tabs between cells, line breaks between rows. A cell that spans
 * several is followed by empty ones.
 *
 * @param {Cell[][]} rows
 */
export function toTabSeparated(rows) {
  /** @type {string[][]} */
  const grid = rows.map(() => []);
  rows.forEach((cells, y) => cells.forEach(({ text, rowSpan, colSpan }) => {
    let x = 0;
    while (grid[y][x] !== undefined) x += 1;
    // A `rowspan` of 0 reaches to the end of the table; it is taken for 1.
    for (let down = 0; down < Math.min(rowSpan || 1, grid.length - y); down += 1) {
      for (let right = 0; right < colSpan; right += 1) grid[y + down][x + right] = down || right ? '' : quote(text);
    }
  }));
  return grid.map((row) => row.join('\t')).join('\n');
}

/** A cell between quotation marks up to a separator, or one without. */
const cellBefore = (/** @type {string} */ separator) => new RegExp(` *"((?:[^"]|"")*)" *(?=[${separator}]|$)|([^${separator}]*)`, 'y');
const QUOTED = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;
const PLAIN = /[^\t\n]*/y;

/** @param {string} text */
const oneLine = (text) => text.replace(/\s+/g, ' ').trim();

/** The cells of a line without tabs, which a person typed. @param {string} line */
function typedCells(line) {
  const cell = cellBefore(line.includes('|') ? '|' : ';');
  const cells = [];
  for (let at = 0; at <= line.length; at = cell.lastIndex + 1) {
    cell.lastIndex = at;
    const [, quoted, plain = ''] = cell.exec(line) ?? [];
    cells.push(oneLine(quoted?.replaceAll('""', '"') ?? plain));
    // An empty match does not say where it ended.
    if (cell.lastIndex < at) cell.lastIndex = at;
  }
  return cells;
}

/**
 * The rows of a table that has any text.
 *
 * @param {string} value of the field
 */
function rowsOf(value) {
  const text = value.replace(/\r\n?/g, '\n');
  /** @type {string[][]} */
  const rows = [];
  let at = 0;
  while (at < text.length) {
    const start = at;
    /** @type {string[]} */
    const cells = [];
    let isQuoted = false;
    do {
      QUOTED.lastIndex = at;
      const quoted = QUOTED.exec(text);
      PLAIN.lastIndex = at;
      const found = quoted ?? PLAIN.exec(text);
      isQuoted = quoted !== null;
      cells.push(oneLine(quoted ? quoted[1].replaceAll('""', '"') : found?.[0] ?? ''));
      at += (found?.[0].length ?? 0) + 1;
    } while (text[at - 1] === '\t');
    const typed = cells.length > 1 || isQuoted ? cells : typedCells(text.slice(start, at - 1));
    if (typed.some(Boolean)) rows.push(typed);
  }
  return rows;
}

/**
 * The text of a cell; null outside the table.
 *
 * @param {string} value of the field
 * @param {number} row @param {number} column from 0; rows without a text are not counted
 */
export function cellOf(value, row, column) {
  const rows = rowsOf(value);
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  return row < rows.length && column < width ? rows[row][column] ?? '' : null;
}

/**
 * The value of the field with another text in a cell.
 *
 * @param {string} value
 * @param {number} row @param {number} column of a cell of the table
 * @param {string} text
 */
export function withCell(value, row, column, text) {
  const rows = rowsOf(value);
  while (rows[row].length < column) rows[row].push('');
  rows[row][column] = oneLine(text);
  // A tab tells a row of one cell from a line that is to be split.
  return rows.map((cells) => cells.map(quote).join('\t') + (cells.length === 1 ? '\t' : '')).join('\n');
}
