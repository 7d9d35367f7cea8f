import { services } from '../catalogue/services';
import type { Dropped } from './report';
import { shownName } from './shown-name';

/** Second codes of a service, beside the one in the catalogue. @see adobe/aio-lib-console: services.json */
const otherCodes: Readonly<Record<string, string>> = {
  journeys: 'journey-optimizer',
  photoshopccesdk: 'photoshop',
  lightroomccesdk: 'lightroom',
};

const idsByCode = new Map<string, string>([
  ...Object.entries(otherCodes),
  ...services.flatMap(({ id, sdkCode }): [string, string][] =>
    sdkCode ? [[sdkCode.toLowerCase(), id]] : [],
  ),
]);

/** Services of the catalogue by the codes under which Adobe's tools know them; codes that are unknown, or whose service takes no such credential, are named. */
export function readServiceCodes(codes: readonly string[]): {
  readonly serviceIds: readonly string[];
  readonly dropped: readonly Dropped[];
} {
  const serviceIds = new Set<string>();
  const dropped: Dropped[] = [];
  for (const code of new Set(codes)) {
    const service = services.find(({ id }) => id === idsByCode.get(code.toLowerCase()));
    const what = `service ${shownName(code) ?? ''}`.trim();
    if (!service) dropped.push({ what, why: 'service-unknown' });
    else if (service.base.length === 0) dropped.push({ what, why: 'service-without-credential' });
    else serviceIds.add(service.id);
  }
  return { serviceIds: [...serviceIds], dropped: dropped.slice(0, 20) };
}
