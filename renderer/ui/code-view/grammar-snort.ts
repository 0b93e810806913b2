import type { Refractor } from 'refractor/core';

/** Rules of Snort and Suricata: a header, then options in parentheses. */
export function snort(prism: Refractor): void {
  prism.languages['snort'] = {
    comment: { pattern: /^[ \t]*#.*/m, greedy: true },
    string: { pattern: /"(?:\\.|[^"\\\r\n])*"/, greedy: true },
    keyword: /^[ \t]*(?:activate|alert|block|drop|dynamic|log|pass|reject(?:both|dst|src)?|sdrop)\b/m,
    builtin:
      /\b(?:dcerpc|dns|ftp|http2?|icmp|ike|imap|ip|krb5|modbus|mqtt|nfs|ntp|pkthdr|rdp|sip|smb|smtp|snmp|ssh|tcp|tftp|tls|udp)\b(?=\s+[[!$\w])/,
    property: /(?<![\w.-])[\w.-]{1,60}(?=[ \t]{0,10}[:;])/,
    variable: /\$\w+/,
    constant: /\bany\b/,
    operator: /<>|->|<-|!/,
    number: /\b\d+(?:\.\d+){3}(?:\/\d+)?\b|\b\d+\b/,
    punctuation: /[()[\],:;]/,
  };
}
snort.displayName = 'snort';
