import { expect, it } from 'vitest';
import { demoCases } from '@/lib/domain/catalogue/demo-cases';
import { type EmbedRecording, embedRecordings, unkeptToken } from '@/lib/server/operations/embed-recordings';
import { type DemoCredential, seedDemo } from '@/lib/server/sandbox/seed-demo';
import { database, transaction } from '@/lib/server/store/database';
import { eachDatabase } from '../../support/databases';
import { addHousehold } from '../../support/store-records';
import { askToken } from './sandbox-ground';

/** The same recording without what differs from one request to the next: ids and times keep their form. Times come last: an id may hold as many digits. */
function lasting(recording: Omit<EmbedRecording, 'clientId'>): unknown {
  const text = JSON.stringify(recording)
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'UUID')
    .replace(/[0-9a-f]{32}/g, 'CLIENT')
    .replace(/[0-9a-f]{24}@/g, 'ACCOUNT@')
    .replace(/(moi\\+":\\+")[0-9a-f]{8}/g, '$1INSTANCE')
    .replace(/\d{13}/g, 'TIME');
  return JSON.parse(text);
}

async function record(credential: DemoCredential): Promise<Omit<EmbedRecording, 'clientId'>> {
  const answer = await askToken(credential, credential.scopes.join(','));
  const text = await answer.text();
  const issued = /"access_token":"([^"]*)"/.exec(text)?.[1];
  const [header, payload] = (issued ?? '')
    .split('.')
    .map((part) => Buffer.from(part, 'base64url').toString('utf8'));
  return {
    answer: {
      status: answer.status,
      headers: [...answer.headers],
      body: issued === undefined ? text : text.replace(issued, unkeptToken),
    },
    token: header !== undefined && payload !== undefined ? { header, payload } : null,
  };
}

eachDatabase('what the embed shows as recorded', () => {
  it('is what the sandbox answers to each demo today, but for ids and times', async () => {
    const { organisation } = await addHousehold(database());
    const credentials = await transaction((trx) => seedDemo(trx, organisation.id, Date.now()));
    expect(credentials.map(({ demoCase }) => demoCase)).toEqual(demoCases.map(({ id }) => id));
    // The slow one answers after the playground has given up: there is nothing to record.
    for (const credential of credentials.filter(({ demoCase }) => demoCase !== 'slow')) {
      const { answer, token } = embedRecordings[credential.demoCase];
      expect(lasting(await record(credential)), credential.demoCase).toEqual(lasting({ answer, token }));
    }
    expect(embedRecordings.slow.answer).toBeNull();
  });
});
