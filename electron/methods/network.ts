import { listCommon } from '../domain/network/common.ts';
import { measureComponent } from '../domain/network/component.ts';
import { findNetworkPaths } from '../domain/network/paths.ts';
import { checkedByContract, type NetworkHandlers } from './handlers.ts';

export const networkHandlers: NetworkHandlers = {
  'network.paths': (context, input) => checkedByContract(findNetworkPaths(context, input)),
  'network.common': (context, input) => checkedByContract(listCommon(context, input)),
  'network.component': measureComponent,
};
