import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

export interface CertificateSet {
  /** PEM of the authority that signed the others; a test that wants `good` accepted has to trust it. */
  readonly authority: string;
  /** For localhost, 127.0.0.1 and ::1. */
  readonly good: Certificate;
  readonly wrongHost: Certificate;
  readonly expired: Certificate;
  readonly selfSigned: Certificate;
}

/** Makes an authority and certificates, good and faulty, with the `openssl` command; nothing stays on the disk. */
export function makeCertificates(): CertificateSet {
  const folder = mkdtempSync(join(tmpdir(), 'certificates-'));
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];

  const issue = (name: string, subjectAltName: string, validity: readonly string[]): Certificate => {
    writeFileSync(join(folder, `${name}.ext`), `subjectAltName=${subjectAltName}\n`);
    openssl('req', ...newKey, '-keyout', `${name}.key`, '-out', `${name}.csr`, '-subj', `/CN=${name}`);
    openssl(
      'ca',
      '-config',
      'ca.conf',
      '-batch',
      '-in',
      `${name}.csr`,
      '-out',
      `${name}.pem`,
      '-extfile',
      `${name}.ext`,
      '-notext',
      ...validity,
    );
    return { key: read(`${name}.key`), cert: read(`${name}.pem`) };
  };

  try {
    writeFileSync(join(folder, 'ca.conf'), authorityConfiguration);
    writeFileSync(join(folder, 'index.txt'), '');
    writeFileSync(join(folder, 'serial'), '01\n');
    openssl(
      'req',
      '-x509',
      ...newKey,
      '-keyout',
      'ca.key',
      '-out',
      'ca.pem',
      '-days',
      '2',
      '-subj',
      '/O=Test House/CN=Test Authority',
    );
    openssl(
      'req',
      '-x509',
      ...newKey,
      '-keyout',
      'self.key',
      '-out',
      'self.pem',
      '-days',
      '2',
      '-subj',
      '/CN=localhost',
    );
    const local = 'DNS:localhost,IP:127.0.0.1,IP:::1';
    return {
      authority: read('ca.pem'),
      good: issue('good', local, ['-days', '2']),
      wrongHost: issue('wrong-host', 'DNS:elsewhere.example', ['-days', '2']),
      expired: issue('expired', local, ['-startdate', '20200101000000Z', '-enddate', '20200102000000Z']),
      selfSigned: { key: read('self.key'), cert: read('self.pem') },
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Self-signed certificates of this machine whose subjects, and so issuers, have these common names and organisations, 64 characters each at most and no NUL. */
export function makeNamedCertificates(
  subjects: readonly (readonly [commonName: string, organisation: string])[],
): readonly Certificate[] {
  const folder = mkdtempSync(join(tmpdir(), 'certificates-'));
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  // A stroke and a plus sign end a part of the name, a backslash takes their meaning away.
  const quote = (text: string) => text.replace(/[\\/+]/g, '\\$&');
  try {
    openssl('genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256', '-out', 'named.key');
    const key = readFileSync(join(folder, 'named.key'), 'utf8');
    return subjects.map(([commonName, organisation]) => {
      const subject = `/O=${quote(organisation)}/CN=${quote(commonName)}`;
      const options = ['-x509', '-key', 'named.key', '-days', '2', '-utf8', '-subj', subject];
      return { key, cert: openssl('req', ...options).toString() };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const authorityConfiguration = `
[ca]
default_ca = house
[house]
database = index.txt
serial = serial
new_certs_dir = .
certificate = ca.pem
private_key = ca.key
default_md = sha256
policy = anything
copy_extensions = none
[anything]
commonName = supplied
[req]
distinguished_name = subject
[subject]
`;
