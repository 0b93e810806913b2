import type { VictimAssetType } from '../../../shared/model/object-type.ts';

interface AssetInfo {
  readonly name: string;
  /** What its value is called. */
  readonly value: string;
  /** What its optional second field is called; null where the type has none. */
  readonly label: string | null;
}

/** The words of each type of Victim Asset. */
export const assetInfo: Readonly<Record<VictimAssetType, AssetInfo>> = {
  EmailAddress: { name: 'Email address', value: 'Address', label: 'Address type' },
  NetworkAccount: { name: 'Network account', value: 'Account name', label: 'Network type' },
  SocialNetwork: { name: 'Social network account', value: 'Account name', label: 'Social network' },
  Phone: { name: 'Phone', value: 'Phone number', label: null },
  WebSite: { name: 'Web site', value: 'Web site', label: null },
};
