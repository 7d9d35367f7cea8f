import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Actor } from '@/lib/domain/actor';
import type { ApiAnswer, ApiCallResult, ApiCallView } from '@/lib/domain/api-probe/api-probe';
import { callApi } from '@/lib/server/operations/api-probe/call-api';
import { callApiInput } from '@/lib/server/operations/api-probe/call-fields';

let requests = 0;

/** Calls an API as the page does. */
export async function call(
  actor: Actor,
  credentialId: string,
  fields: Record<string, unknown>,
): Promise<ApiCallResult> {
  requests += 1;
  const input = callApiInput.parse({ requestId: `probe-${requests}-0000`, credentialId, ...fields });
  return (await callApi(actor, input)).result;
}

/** What was called; fails the test where nothing was. */
export function calledOf(result: ApiCallResult): ApiCallView {
  if (result.kind !== 'called') throw new Error(`Nothing was called: ${JSON.stringify(result)}`);
  return result.call;
}

/** The API's answer; fails the test where none came. */
export function answerOf(result: ApiCallResult): ApiAnswer {
  const { outcome } = calledOf(result);
  if (outcome.kind !== 'answer') throw new Error(`No answer: ${outcome.code}`);
  return outcome;
}

/** An API on this machine. */
export interface ProbedApi {
  readonly origin: string;
  /** The Authorization headers that arrived, in order; empty text where there was none. */
  readonly authorizations: string[];
  stop(): Promise<void>;
}

/** Starts an API that answers by `answer`; it is given the bearer token of the request. */
export async function startApi(
  answer: (request: IncomingMessage, response: ServerResponse, token: string) => void,
): Promise<ProbedApi> {
  const authorizations: string[] = [];
  const server = createServer((request, response) => {
    const { authorization = '' } = request.headers;
    authorizations.push(authorization);
    answer(request, response, authorization.replace(/^Bearer /, ''));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The API has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    authorizations,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
