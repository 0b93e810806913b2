import type { HashAlgorithm } from '../../../../shared/indicator/indicator-value.ts';

export const hashLabel: Readonly<Record<HashAlgorithm, string>> = { md5: 'MD5', sha1: 'SHA-1', sha256: 'SHA-256' };
