// @ts-check
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
