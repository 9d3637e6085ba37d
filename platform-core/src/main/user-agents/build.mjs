// @ts-check
// Writes the texts by which user agents of programs are recognised, in lower case and one per line, from the patterns of the
// package crawler-user-agents. Patterns for the start of a user agent are left out: a browser's begins with "Mozilla/", and
// any other is no browser's.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import crawlers from 'crawler-user-agents';

const target = process.argv[2];
if (!target) {
  throw new Error('usage: build.mjs FILE');
}

/** Words of programs that describe themselves. */
const WORDS = ['bot/', 'bot;', 'bot)', '-bot', 'crawler', 'spider', 'headless', 'http://', 'https://', 'monitor', 'preview'];

/** @param {string} pattern @returns {string[]} the literal texts that it matches; a part of them where it is no list of texts */
function literals(pattern) {
  const group = /^(.*?)(?<!\\)\(([^()?]*)(?<!\\)\)(.*)$/.exec(pattern);
  if (group) {
    const [, before, choices, after] = group;
    return choices.split('|').flatMap((choice) => literals(before + choice + after));
  }
  return pattern.split('|').flatMap((text) => {
    if (text.startsWith('^')) {
      return [];
    }
    const parts = text
      .replace(/\[(\w)(\w)\]/g, (all, one, other) => (one.toLowerCase() === other.toLowerCase() ? one : all))
      .replace(/\[\^-\]|\$$/g, '')
      .replace(/\\([^dsS])/g, '$1')
      .split(/\[\\s\\S\]\*|\\d\S*|\.\*/);
    const longest = parts.reduce((one, other) => (other.length > one.length ? other : one)).toLowerCase();
    return [longest.trim().length < 3 ? text.toLowerCase() : longest];
  });
}

const texts = new Set([...WORDS, ...crawlers.flatMap(({ pattern }) => literals(pattern))]);
const needed = [...texts].filter((text) => ![...texts].some((other) => other !== text && text.includes(other)));
const odd = needed.filter((text) => /[\\^$|[\]*?]/.test(text));
if (odd.length > 0) {
  throw new Error(`patterns that are no text: ${odd.join(', ')}`);
}
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, needed.sort().join('\n') + '\n');
