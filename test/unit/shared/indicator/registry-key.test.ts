import { describe, expect, it } from 'vitest';
import { parseIndicator } from '../../../../shared/indicator/normalise.ts';
import { itRefuses, itStores } from './parsing.ts';

const run = String.raw`HKEY_LOCAL_MACHINE\Software\Run`;

describe('a Registry Key', () => {
  itStores('Registry Key', [
    [`${run} : Updater : REG_SZ`, `${run} : Updater : REG_SZ`],
    [String.raw`HKLM\Software\Run : Updater : reg_sz`, `${run} : Updater : REG_SZ`],
    [String.raw`hklm:\Software\Run\ : Updater : REG_SZ`, `${run} : Updater : REG_SZ`],
    [String.raw`HKLM\\Software\\Run : Updater : REG_SZ`, `${run} : Updater : REG_SZ`],
    [`${run} :   : REG_NONE`, `${run} :   : REG_NONE`],
    [`${run} :  : REG_NONE`, `${run} :   : REG_NONE`],
    [`${run} : : REG_NONE`, `${run} :   : REG_NONE`],
    [`${run} : a : b : REG_SZ`, `${run} : a : b : REG_SZ`],
    [`${run} : 更新\u202e : REG_SZ`, `${run} : 更新\u202e : REG_SZ`],
    ['HKCU : x : REG_DWORD', 'HKEY_CURRENT_USER : x : REG_DWORD'],
    [
      String.raw`HKEY_CURRENT_USER_LOCAL_SETTINGS\x : y : REG_LINK`,
      String.raw`HKEY_CURRENT_USER_LOCAL_SETTINGS\x : y : REG_LINK`,
    ],
    [
      { 'Key Name': String.raw`HKU\S-1-5-18`, 'Value Name': '', 'Value Type': 'REG_BINARY' },
      String.raw`HKEY_USERS\S-1-5-18 :   : REG_BINARY`,
    ],
  ]);
  itRefuses('Registry Key', [
    [run, 'three parts'],
    [`${run} : REG_SZ`, 'three parts'],
    [String.raw`Software\Run : x : REG_SZ`, 'HKEY_LOCAL_MACHINE'],
    [`${run} : x : REG_TEXT`, 'Choose a value type'],
    [`${run} : x : `, 'three parts'],
    [{ 'Key Name': String.raw`HKLM\a : b`, 'Value Name': 'x', 'Value Type': 'REG_SZ' }, 'cannot be told apart'],
    [{ 'Key Name': String.raw`HKLM\a`, 'Value Name': 'x\u0000', 'Value Type': 'REG_SZ' }, 'control characters'],
    [{ 'Key Name': `HKLM\\${'a'.repeat(5000)}`, 'Value Type': 'REG_SZ' }, 'at most 4000'],
    [{}, 'nothing'],
  ]);

  it('gives its three parts by name', () => {
    expect(parseIndicator('Registry Key', String.raw`HKLM\a : b : REG_SZ`)).toMatchObject({
      value: { parts: { 'Key Name': String.raw`HKEY_LOCAL_MACHINE\a`, 'Value Name': 'b', 'Value Type': 'REG_SZ' } },
    });
  });
});
