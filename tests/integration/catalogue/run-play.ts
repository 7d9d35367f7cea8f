import type { Actor } from '@/lib/domain/actor';
import type { Explanation } from '@/lib/domain/generation';
import { generic } from '@/lib/domain/provider/generic';
import { describeTokenRequest } from '@/lib/domain/token-request';
import { requestToken } from '@/lib/server/oauth/token-request';
import { sendCall } from '@/lib/server/operations/api-probe/send-call';
import { enterCredential, enterCredentialInput } from '@/lib/server/operations/credentials/enter-credential';
import { failureView } from '@/lib/server/operations/generation/failure-view';
import { generateToken, generateTokenInput } from '@/lib/server/operations/generation/generate-token';
import { Secret } from '@/lib/server/secret';
import { makeActor } from '../../support/actors';
import { call, calledOf } from '../api-probe/ground';
import { issue } from '../operations/credential-ground';
import { setPolicy } from '../policy/ground';
import { type ApiPlay, type Play, plainSecret, type Stage, type TokenPlay } from './play';

let plays = 0;

/** Plays it against the real operation and gives what people are told; null where a token or a good answer came. */
export async function runPlay(play: Play, stage: Stage): Promise<Explanation | null> {
  plays += 1;
  const clientId = `client-${plays}`;
  if ('api' in play) return runApiPlay(play, stage);
  if (play.answer) stage.player.play(clientId, play.answer);
  const explanation =
    play.pastTheForm || play.cancelled
      ? await explainExchange(play, stage, clientId)
      : await explainGeneration(play, stage, clientId);
  if (play.answer && stage.player.requestsOf(clientId) !== 1)
    throw new Error(`The server had ${stage.player.requestsOf(clientId)} requests of the play.`);
  return explanation;
}

/** A person enters the credential and presses “Generate access token”. */
async function explainGeneration(play: TokenPlay, stage: Stage, clientId: string) {
  const actor = await makeActor('admin');
  if (play.presetsOnly) await setPolicy(actor, { endpointRule: 'presets' });
  const credentialId = await enter(actor, play, stage, clientId);
  const input = generateTokenInput.parse({
    requestId: `play-${clientId}`,
    credentialId,
    scopes: '',
    ...(play.joinWithCommas && { joinWithCommas: 'on' }),
    parameterName: play.parameters?.map(([name]) => name) ?? [],
    parameterValue: play.parameters?.map(([, value]) => value) ?? [],
  });
  const { outcome } = (await generateToken(actor, input)).generation;
  return outcome.kind === 'failure' ? outcome.failure.explanation : null;
}

async function enter(actor: Actor, play: TokenPlay, stage: Stage, clientId: string): Promise<string> {
  const isPreset = play.endpoint === 'adobe-ims';
  const input = enterCredentialInput.parse({
    provider: isPreset ? 'adobe-ims' : 'generic',
    tokenEndpoint: isPreset ? '' : endpointOf(play, stage),
    clientId,
    clientSecret: play.secret ?? plainSecret,
    authMethod: play.authMethod ?? 'client_secret_post',
    scopes: play.scopes ?? '',
  });
  return (await enterCredential(actor, input)).credential.id;
}

/** What the operation does behind the form: the same request, guard, reader and explanation. */
async function explainExchange(play: TokenPlay, stage: Stage, clientId: string) {
  const request = describeTokenRequest({
    profile: generic,
    tokenEndpoint: endpointOf(play, stage),
    authMethod: play.authMethod ?? 'client_secret_post',
    clientId,
    scopes: play.scopes === undefined ? [] : [play.scopes],
    parameters: play.parameters ?? [],
  });
  const leaving = new AbortController();
  if (play.cancelled) {
    stage.player.play(clientId, () => {
      leaving.abort();
      return {};
    });
  }
  const { reading, secretFacts } = await requestToken({
    request,
    secret: new Secret(play.secret ?? plainSecret),
    profile: generic,
    policy: { loopback: true, publicAddresses: true, hosts: [], own: null },
    signal: leaving.signal,
  });
  return reading.kind === 'token' ? null : failureView(reading, 'generic', request, secretFacts).explanation;
}

function endpointOf({ endpoint = 'https://id.example.com/token' }: TokenPlay, stage: Stage): string {
  return typeof endpoint === 'function' ? endpoint(stage) : endpoint;
}

/** A credential of the sandbox, its token, and an API that refuses it or keeps silent. */
async function runApiPlay(play: ApiPlay, stage: Stage): Promise<Explanation | null> {
  const { api, url = 'https://platform.adobe.io/data' } = play;
  const address = typeof url === 'function' ? url(stage) : url;
  if (play.cancelled) return explainCancelledCall(address, stage);
  const actor = await makeActor('admin');
  const { credential } = await issue(actor);
  // A call of an API has no form, so it comes without a client ID.
  if (api) stage.player.play('', api);
  const { outcome } = calledOf(await call(actor, credential.id, { target: 'url', url: address }));
  return outcome.explanation;
}

async function explainCancelledCall(url: string, { player }: Stage): Promise<Explanation | null> {
  const leaving = new AbortController();
  player.play('', () => {
    leaving.abort();
    return {};
  });
  const { outcome } = await sendCall(
    {
      target: 'url',
      url,
      accessToken: 'a-token-of-nobody-in-particular',
      sent: { bearer: 'live', apiKey: null, imsOrgId: null },
      policy: { loopback: true, publicAddresses: true, hosts: [], own: null },
    },
    leaving.signal,
  );
  return outcome.explanation;
}
