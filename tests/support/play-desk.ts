import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cancelPath } from '@/lib/domain/playground';
import { type ApiPlay, plainSecret, type Stage, type TokenPlay } from '../integration/catalogue/play';
import { startHostileEndpoints } from './hostile-endpoints';
import { startProviderPlayer } from './provider-player';
import type { RawActionAnswer } from './raw-action';
import { Ground, type Person } from './raw-ground';
import { sendRaw } from './raw-request';

/** Entered credentials that one session may have. */
const perSession = 15;

/** The product as it is built, in a world where one server plays every provider; plays go through the server actions, over HTTP. */
export class PlayDesk {
  readonly ground: Ground;
  readonly stage: Stage;
  #guest: Person | null = null;
  #plays = 0;

  private constructor(ground: Ground, stage: Stage) {
    this.ground = ground;
    this.stage = stage;
  }

  /** `folder` keeps the certificates that the product has to trust. */
  static async start(folder: string): Promise<PlayDesk> {
    const stage = { player: await startProviderPlayer(), hostile: await startHostileEndpoints() };
    const authorities = join(folder, 'authorities.pem');
    writeFileSync(authorities, `${stage.player.authority}\n${stage.hostile.authority}\n`);
    const preload = fileURLToPath(new URL('./played-network.ts', import.meta.url));
    const env = {
      NODE_OPTIONS: `--import=${preload}`,
      NODE_EXTRA_CA_CERTS: authorities,
      PLAYED_TLS_PORT: String(stage.player.tlsPort),
    };
    return new PlayDesk(await Ground.start({ env }), stage);
  }

  async stop(): Promise<void> {
    await Promise.all([this.ground.stop(), this.stage.player.close(), this.stage.hostile.close()]);
  }

  /** Enters the credential and asks for a token; gives the action's answer. `person` is a guest where none is given. */
  async generate(play: TokenPlay, person?: Person): Promise<RawActionAnswer> {
    const { cookie } = person ?? (await this.#nextGuest());
    const { credentialId, clientId } = await this.#enterPlay(play, cookie);
    const asking = this.#call('generateToken', cookie, clientId, {
      credentialId,
      scopes: '',
      newToken: 'on',
      ...(play.joinWithCommas && { joinWithCommas: 'on' }),
      pairs: play.parameters ?? [],
    });
    if (play.cancelled) await this.#cancel(cookie, clientId, asking);
    return asking;
  }

  /** What the form says of the play's endpoint before anything is sent. */
  async enter(play: TokenPlay): Promise<RawActionAnswer> {
    const { cookie } = await this.#nextGuest();
    return this.ground.call('enterCredential', { cookie, fields: this.#entered(play, 'refused-client') });
  }

  /** Calls an API with the token of a guest's working credential. */
  async callApi({
    api,
    url = 'https://platform.adobe.io/data',
    cancelled,
  }: ApiPlay): Promise<RawActionAnswer> {
    const guest = await this.#nextGuest();
    // A call of an API has no form, so it comes without a client ID.
    this.stage.player.play('', api ?? {});
    const clientId = `api-client-${this.#plays}`;
    const calling = this.#call('callApi', guest.cookie, clientId, {
      credentialId: this.ground.credentialOf(guest).id,
      target: 'url',
      url: cancelled
        ? this.stage.hostile.endpoint('silent')
        : typeof url === 'function'
          ? url(this.stage)
          : url,
    });
    if (cancelled) await this.#cancel(guest.cookie, clientId, calling);
    return calling;
  }

  async #nextGuest(): Promise<Person> {
    if (this.#guest === null || this.#plays % perSession === 0) this.#guest = await this.ground.visit();
    this.#plays += 1;
    return this.#guest;
  }

  async #enterPlay(play: TokenPlay, cookie: string) {
    const clientId = `client-${this.#plays}`;
    if (play.answer) this.stage.player.play(clientId, play.answer);
    const fields = this.#entered(play, clientId);
    const { body } = await this.ground.call('enterCredential', { cookie, fields });
    const credentialId = /"credential":\{"id":"(crd_[\w-]{22})"/.exec(body)?.[1];
    if (credentialId === undefined) throw new Error(`The credential was not accepted: ${body}`);
    return { credentialId, clientId };
  }

  #entered(play: TokenPlay, clientId: string): Readonly<Record<string, string>> {
    const { endpoint = 'https://id.example.com/token' } = play;
    const isPreset = endpoint === 'adobe-ims';
    const address = typeof endpoint === 'function' ? endpoint(this.stage) : endpoint;
    return {
      provider: isPreset ? 'adobe-ims' : 'generic',
      tokenEndpoint: isPreset ? '' : address,
      clientId,
      clientSecret: play.secret ?? plainSecret,
      authMethod: play.authMethod ?? 'client_secret_post',
      scopes: play.scopes ?? '',
    };
  }

  #call(
    action: string,
    cookie: string,
    requestId: string,
    { pairs = [], ...fields }: Record<string, unknown> & { pairs?: readonly (readonly [string, string])[] },
  ): Promise<RawActionAnswer> {
    const named = Object.entries({ ...fields, requestId: `play-${requestId}` });
    return this.ground.call(action, {
      cookie,
      fields: [
        ...named.map(([name, value]) => [name, String(value)] as const),
        ...pairs.map(([name]) => ['parameterName', name] as const),
        ...pairs.map(([, value]) => ['parameterValue', value] as const),
      ],
    });
  }

  /** Cancels as soon as the server knows the request; fails where it ends before. */
  async #cancel(cookie: string, clientId: string, asking: Promise<unknown>): Promise<void> {
    let isOver = false;
    void asking.finally(() => {
      isOver = true;
    });
    const { port, origin } = this.ground.app;
    const headers = { cookie, origin, 'sec-fetch-site': 'same-origin' };
    const path = cancelPath(`play-${clientId}`);
    while (!isOver && (await sendRaw(port, { method: 'POST', path, headers })).status !== 204);
  }
}
