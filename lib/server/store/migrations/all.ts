import 'server-only';
import type { Migration } from '../migration';
import { organisations } from './001-organisations';
import { users } from './002-users';
import { sessions } from './003-sessions';
import { credentials } from './004-credentials';
import { secrets } from './005-secrets';
import { tokens } from './006-tokens';
import { tokenRequests } from './007-token-requests';
import { activity } from './008-activity';
import { setupLinks } from './009-setup-links';
import { sandboxClients } from './010-sandbox-clients';
import { sandboxKeys } from './011-sandbox-keys';
import { settings } from './012-settings';
import { activityAppendOnly } from './013-activity-append-only';
import { credentialAccess } from './014-credential-access';
import { sandboxAccess } from './015-sandbox-access';
import { invitations } from './016-invitations';
import { organisationPolicies } from './017-organisation-policies';
import { tokenDays } from './018-token-days';
import { activityFilters } from './019-activity-filters';
import { activityNarrowing } from './020-activity-narrowing';
import { findingIndexes } from './021-finding-indexes';

/** Every migration in the order it is run. A list, not a folder that is read: a bundle has no folder. New ones are added at the end. */
export const migrations: readonly Migration[] = [
  organisations,
  users,
  sessions,
  credentials,
  secrets,
  tokens,
  tokenRequests,
  activity,
  setupLinks,
  sandboxClients,
  sandboxKeys,
  settings,
  activityAppendOnly,
  credentialAccess,
  sandboxAccess,
  invitations,
  organisationPolicies,
  tokenDays,
  activityFilters,
  activityNarrowing,
  findingIndexes,
];
