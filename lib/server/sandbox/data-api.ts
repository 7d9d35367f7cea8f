import 'server-only';
import {
  type DataSet,
  dataSets,
  findSandboxProfile,
  openedDataSets,
} from '@/lib/domain/catalogue/sandbox-products';
import type { SandboxClient } from '@/lib/server/store/sandbox-clients';
import { checkGateway, type GatewayCode, gatewayRefusal } from './gateway';
import { imsAnswer } from './ims-answer';
import { sampleRows } from './sample-rows';

/**
 * `GET /sandbox/api/data/<data set>`: made-up data that a token opens by the product profiles its client has at this moment, so that the same token reads
 * more or less after a change. Scopes do not count here.
 * @see docs/facts.md, "The sandbox"
 */
export async function answerData(request: Request): Promise<Response> {
  const checked = await checkGateway(request);
  if (typeof checked === 'string') return gatewayRefusal(checked);
  const { pathname } = new URL(request.url);
  const dataSet = dataSets.find(({ id }) => pathname === `/sandbox/api/data/${id}`);
  if (!dataSet) return gatewayRefusal('404000');
  const code = accessFault(checked.client, dataSet, request.headers.get('x-gw-ims-org-id'));
  if (code) return gatewayRefusal(code);
  return imsAnswer(200, { dataSet: dataSet.id, rows: sampleRows[dataSet.id] });
}

/** Another organization's id is answered 403025, as documented: nobody has a profile of a product of theirs. */
function accessFault(
  { services, profiles, imsOrgId }: SandboxClient,
  { id, serviceId }: DataSet,
  organization: string | null,
): GatewayCode | null {
  if (!services.includes(serviceId)) return '403003';
  if (!organization) return '400003';
  const ofProduct = profiles.filter(
    (one) => one.serviceId === serviceId && findSandboxProfile(serviceId, one.profile) !== null,
  );
  if (organization !== imsOrgId || ofProduct.length === 0) return '403025';
  return openedDataSets(ofProduct).includes(id) ? null : '403023';
}
