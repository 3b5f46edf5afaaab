// Makes the figures in the paragraph of the report into links: they stand there in the order of the lines.

import { html } from "../core/lit.js";

const NUMBER = /\d+(?:[.,]\d{3})*/g;

function expected(lines) {
  return lines.flatMap((line) => [line.cases, line.persons].filter((value) => value !== undefined && value !== null).map((value) => ({ line: line.id, value })));
}

// link(line, text) draws one figure.
export function linked(text, lines, link) {
  const tokens = [...text.matchAll(NUMBER)].map((match) => ({ at: match.index, text: match[0], value: Number(match[0].replace(/[.,]/g, "")), line: null }));
  let from = 0;
  for (const { line, value } of expected(lines)) {
    const found = tokens.findIndex((token, i) => i >= from && token.value === value && token.line === null);
    if (found >= 0) {
      tokens[found].line = line;
      from = found + 1;
    }
  }
  const parts = [];
  let at = 0;
  for (const token of tokens.filter((candidate) => candidate.line !== null)) {
    parts.push(text.slice(at, token.at), link(token.line, token.text));
    at = token.at + token.text.length;
  }
  return html`${[...parts, text.slice(at)]}`;
}
