import 'server-only';
import { z } from 'zod';
import type { DataSetId } from '@/lib/domain/catalogue/sandbox-products';
import type { DataTrial } from '@/lib/domain/credential-overview';
import { sendOutbound } from '@/lib/server/http/outbound';
import { OutboundError } from '@/lib/server/http/outbound-error';
import type { OutboundPolicy } from '@/lib/server/http/policy';

const sampleCharactersMax = 500;

/** The sandbox's data API and what every call of it needs. */
export interface DataCall {
  readonly origin: string;
  readonly accessToken: string;
  readonly clientId: string;
  readonly imsOrgId: string | null;
  readonly policy: OutboundPolicy;
}

const dataAnswer = z.object({ rows: z.array(z.unknown()) });
const gatewayAnswer = z.object({ error_code: z.string().max(16), message: z.string().max(500) });

/** Asks the sandbox's data API for one data set and says what came. A call that got no answer has the status 0. */
export async function tryDataSet(dataSet: DataSetId, call: DataCall): Promise<DataTrial> {
  const refused = { dataSet, rowCount: null, sample: null };
  try {
    const { status, body } = await sendOutbound(requestOf(dataSet, call), call.policy);
    const json = readJson(body);
    const data = dataAnswer.safeParse(json);
    if (status === 200 && data.success) {
      const { rows } = data.data;
      return {
        dataSet,
        status,
        errorCode: null,
        message: null,
        rowCount: rows.length,
        sample: firstRows(rows),
      };
    }
    const said = gatewayAnswer.safeParse(json);
    return said.success
      ? { ...refused, status, errorCode: said.data.error_code, message: said.data.message }
      : { ...refused, status, errorCode: null, message: 'The answer cannot be read.' };
  } catch (fault) {
    if (!(fault instanceof OutboundError)) throw fault;
    return { ...refused, status: 0, errorCode: null, message: `No answer came (${fault.code}).` };
  }
}

function requestOf(dataSet: DataSetId, { origin, accessToken, clientId, imsOrgId }: DataCall) {
  const headers: [string, string][] = [
    ['accept', 'application/json'],
    ['authorization', `Bearer ${accessToken}`],
    ['x-api-key', clientId],
    ['user-agent', 's2s-playground'],
  ];
  if (imsOrgId !== null) headers.push(['x-gw-ims-org-id', imsOrgId]);
  return { method: 'GET', url: new URL(`/sandbox/api/data/${dataSet}`, origin).href, headers } as const;
}

function readJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'));
  } catch {
    return null;
  }
}

/** As many of the first rows as fit, as compact JSON. */
function firstRows(rows: readonly unknown[]): string {
  let count = rows.length;
  const text = () => JSON.stringify(rows.slice(0, count));
  while (count > 0 && text().length > sampleCharactersMax) count -= 1;
  return text();
}
