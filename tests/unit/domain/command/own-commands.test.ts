import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { reportCommand } from '@/lib/domain/command/report';

const folder = fileURLToPath(new URL('../../../golden/snippet', import.meta.url));
const files = globSync([
  `${folder}/token.*.{multi,single}.client_secret_post.txt`,
  `${folder}/capture.p*.{multi,single}.txt`,
]).map((file) => [basename(file), file]);

it('finds the commands that this application writes itself', () => {
  expect(files.length).toBeGreaterThanOrEqual(14);
});

it.each(files)(
  'reads %s as the request that it stands for, but for the secret, which it does not hold',
  (_name, file = '') => {
    const read = reportCommand(readFileSync(file, 'utf8'), null, []);
    if (!read.ok) throw new Error(read.code);
    const { draft, problems, request } = read.report;
    expect(request).toMatchObject({ method: 'POST', address: expect.stringMatching(/^https:/) });
    expect(draft).toMatchObject({ authMethod: 'client_secret_post', clientId: expect.stringMatching(/.+/) });
    expect(draft.scopes.length).toBeGreaterThan(0);
    expect(problems.map(({ code }) => code)).toEqual(['value-is-variable']);
    expect(read.clientSecret).toBeNull();
  },
);
