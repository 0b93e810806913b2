/** Text inside XML: what XML 1.0 cannot hold at all becomes the replacement character. */

// oxlint-disable-next-line no-control-regex -- control characters are exactly what has to go
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const special: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // Parsers turn these into spaces unless they are written by number.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** For text between tags and for values in double quotes alike. */
export const xmlText = (text: string): string =>
  text
    .toWellFormed()
    .replace(forbidden, '\ufffd')
    .replace(/[&<>"\t\n\r]/g, (found) => special[found] ?? found);
