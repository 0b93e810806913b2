/** Text inside XML: what XML 1.0 cannot hold at all becomes the replacement character. */

// oxlint-disable-next-line no-control-regex -- control characters are exactly what has to go
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const special: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // Parsers turn these into spaces or line feeds unless they are written by number (XML 1.1 section 2.11: some do so
  // with the last two in files of XML 1.0 as well).
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\u0085': '&#133;',
  '\u2028': '&#8232;',
};

/** For text between tags and for values in double quotes alike. */
export const xmlText = (text: string): string =>
  text
    .toWellFormed()
    .replace(forbidden, '\ufffd')
    .replace(/[&<>"\t\n\r\u0085\u2028]/g, (found) => special[found] ?? found);
