import type { Locator, Page } from '@playwright/test';
import { callFrom } from './contract.ts';
import { CasePage } from './case.ts';
import type { Scene } from './scene.ts';

/** The Potential Associations of a Case. */
export class PotentialPage {
  readonly page: Page;
  readonly card: Locator;

  constructor(page: Page, caseName: string) {
    this.page = page;
    this.card = new CasePage(page, caseName).card('Potential Associations');
  }

  get table(): Locator {
    return this.card.getByRole('grid', { name: 'Potential Associations' });
  }

  row(name: string): Locator {
    return this.table.getByRole('row').filter({ hasText: name });
  }

  action(name: string | RegExp): Locator {
    return this.card.getByRole('button', { name });
  }

  /** Associates, and takes the mouse away: until then the row stays where it is. */
  async associate(name: string | RegExp): Promise<void> {
    await this.action(name).click();
    await this.page.mouse.move(0, 0);
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }
}

/** A Case with what suggests something of every kind, and two other Cases that share its Host. */
export async function suggestingScene(scene: Scene): Promise<{ kase: number; others: number[] }> {
  const { page, ownerId } = scene;
  const open = async (name: string): Promise<number> => (await callFrom(page, 'case.create', { ownerId, name })).id;
  const kase = await open('Token theft');
  const others = [await open('Beaconing laptop'), await open('Phishing wave')];
  const host = await scene.indicator('Host', 'panhardware.com');
  const mail = await scene.indicator('EmailAddress', 'desk@panhardware.com');
  const group = await scene.group('Intrusion Set', 'APT29');
  const malware = await scene.group('Malware', 'GoldMax');
  await scene.associate(group, mail, kase);
  await scene.associate(malware, host);
  for (const caseId of [kase, ...others])
    await callFrom(page, 'artifact.create', { caseId, type: 'Host', value: 'panhardware.com' });
  await callFrom(page, 'artifact.create', { caseId: kase, type: 'IP Address', value: '8.8.8.8' });
  return { kase, others };
}
