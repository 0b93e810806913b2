import type { Refractor } from 'refractor/core';

/** YARA rules. */
export function yara(prism: Refractor): void {
  prism.languages['yara'] = {
    comment: [
      { pattern: /\/\*[\s\S]*?(?:\*\/|$)/, greedy: true },
      { pattern: /\/\/.*/, greedy: true },
    ],
    string: { pattern: /"(?:\\.|[^"\\\r\n])*"/, greedy: true },
    // The bytes of a hexadecimal string, with its wildcards, jumps and alternatives.
    number: [
      { pattern: /(=\s*)\{[\s\da-f?()[\]|~-]+\}/i, lookbehind: true, greedy: true },
      /\b0x[\da-f]+\b|\b\d+(?:KB|MB)?\b/i,
    ],
    regex: { pattern: /(=\s*|matches\s+|\()\/(?:\\.|[^/\\\r\n])+\/[is]*/, lookbehind: true, greedy: true },
    'class-name': { pattern: /(\brule\s+)\w+/, lookbehind: true },
    variable: /[$#@!]\w*\*?/,
    keyword:
      /\b(?:all|and|any|ascii|at|base64|base64wide|condition|contains|defined|endswith|entrypoint|filesize|for|fullword|global|icontains|iendswith|iequals|import|in|include|istartswith|matches|meta|nocase|none|not|of|or|private|rule|startswith|strings|them|wide|xor)\b/,
    boolean: /\b(?:true|false)\b/,
    function: /\b(?:u?int(?:8|16|32)(?:be)?|\w+(?:\.\w+)+)\b/,
    operator: /[<>=!]=?|[-+*%&|^~]|\.\./,
    punctuation: /[{}()[\]:,]/,
  };
}
yara.displayName = 'yara';
