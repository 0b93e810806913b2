import { describe, expect, it } from 'vitest';
import { ChosenFiles } from '../../../../electron/ipc/chosen-files.ts';

describe('the files chosen in a window', () => {
  it('are compared letter by letter', () => {
    const chosen = new ChosenFiles();
    chosen.add('/cases/Ä.json');
    expect(chosen.has('/cases/Ä.json')).toBe(true);
    for (const other of ['/cases/ä.json', '/cases/A\u0308.json', '/cases/Ä.json/', '/cases/../cases/Ä.json', '', null])
      expect(chosen.has(other)).toBe(false);
  });

  it('are at most a thousand: the one chosen longest ago goes', () => {
    const chosen = new ChosenFiles();
    for (let n = 0; n < 1000; n += 1) chosen.add(`/${n}`);
    chosen.add('/0');
    chosen.add('/new');
    expect(['/0', '/1', '/2', '/new'].map((path) => chosen.has(path))).toEqual([true, false, true, true]);
  });

  it('are forgotten together', () => {
    const chosen = new ChosenFiles();
    chosen.add('/a');
    chosen.clear();
    expect(chosen.has('/a')).toBe(false);
  });
});
