import { readRecords, readText, type StixObject } from './stix-value.ts';

/** ATT&CK names its kill chains and its domains differently. */
const chainOfDomain: Readonly<Record<string, string>> = {
  'enterprise-attack': 'mitre-attack',
  'mobile-attack': 'mitre-mobile-attack',
  'ics-attack': 'mitre-ics-attack',
};

interface Tactic {
  readonly id: string;
  readonly chains: readonly string[];
}

export interface KillChainPhase {
  readonly chain: string;
  readonly phase: string;
}

/** Finds the Tactic of the same file that a kill chain phase means. */
export class KillChainIndex {
  readonly #byShortName = new Map<string, Tactic[]>();

  addTactic(id: string, shortName: string | null, domains: readonly string[]): void {
    if (shortName === null) return;
    const chains = domains.map((domain) => (Object.hasOwn(chainOfDomain, domain) ? chainOfDomain[domain] : domain));
    const tactic = { id, chains: chains.filter((chain) => chain !== undefined) };
    const known = this.#byShortName.get(shortName);
    if (known === undefined) this.#byShortName.set(shortName, [tactic]);
    else known.push(tactic);
  }

  /** The one Tactic with that short name whose matrix has that kill chain, or says none; else null. */
  findTactic({ chain, phase }: KillChainPhase): string | null {
    const named = this.#byShortName.get(phase) ?? [];
    const fitting = named.filter((tactic) => tactic.chains.length === 0 || tactic.chains.includes(chain));
    return fitting.length === 1 ? (fitting[0]?.id ?? null) : null;
  }
}

export function readKillChainPhases(object: StixObject): readonly KillChainPhase[] {
  return readRecords(object, 'kill_chain_phases').flatMap((item) => {
    const chain = readText(item, 'kill_chain_name');
    const phase = readText(item, 'phase_name');
    return chain === null || phase === null ? [] : [{ chain, phase }];
  });
}
