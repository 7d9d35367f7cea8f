import { sandboxProfilesOf } from '@/lib/domain/catalogue/sandbox-products';
import { findService } from '@/lib/domain/catalogue/services';
import type { ProductProfileNeed, ServiceEntry } from '@/lib/domain/catalogue/services/service';
import type { ServiceProvider } from './draft';

/** What is known of a service's need for a product profile, in words. */
export const profileNeedTexts: Readonly<Record<ProductProfileNeed, string>> = {
  required: 'Product profile needed',
  'not-required': 'No product profile needed',
  probably: 'Product profile probably needed',
  'probably-not': 'Product profile probably not needed',
  unknown: 'Product profile: not known',
};

/**
 * The chosen services that a product profile can be given for: at the sandbox those that have profiles there, elsewhere those that need or probably
 * need one. Unknown ids are left out.
 */
export function servicesWithProfiles(
  provider: ServiceProvider,
  serviceIds: readonly string[],
): readonly ServiceEntry[] {
  return serviceIds
    .map((id) => findService(id))
    .filter((service) => service !== null)
    .filter(({ id, productProfile }) =>
      provider === 'sandbox'
        ? sandboxProfilesOf(id).length > 0
        : productProfile === 'required' || productProfile === 'probably',
    );
}
