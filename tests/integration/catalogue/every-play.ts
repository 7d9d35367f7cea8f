import type { Play, Plays } from './play';
import { adobePlays } from './plays-adobe';
import { apiPlays } from './plays-api';
import { entraPlays } from './plays-entra';
import { keycloakPlays } from './plays-keycloak';
import { networkPlays } from './plays-network';
import { httpPlays, oauthPlays, requestPlays } from './plays-oauth';
import { platformPlays } from './plays-platforms';

/** Every way in which an entry of the catalogue comes about; a table that is new has to stand here. */
export const playTables: readonly Plays[] = [
  requestPlays,
  adobePlays,
  apiPlays,
  platformPlays,
  entraPlays,
  keycloakPlays,
  oauthPlays,
  httpPlays,
  networkPlays,
];

/** The same by the entry's id. */
export const plays = new Map<string, readonly Play[]>(
  playTables.flatMap((table) => Object.entries(table).map(([id, play]) => [id, [play].flat()] as const)),
);
