import type { ProductProfileNeed } from '@/lib/domain/catalogue/services/service';

/** Whether a service needs a product profile, in a word or two. */
export const profileNeedLabels: Readonly<Record<ProductProfileNeed, string>> = {
  required: 'Needed',
  'not-required': 'Not needed',
  probably: 'Probably needed',
  'probably-not': 'Probably not needed',
  unknown: 'Not known',
};

/** The same as a sentence, with what to do about it. */
export const profileNeedTexts: Readonly<Record<ProductProfileNeed, string>> = {
  required:
    'The credential needs a product profile of this service: without one the token is issued and the API refuses it.',
  'not-required': 'The credential needs no product profile for this service.',
  probably:
    'The credential probably needs a product profile: that follows from how the service is sold, and no document says so.',
  'probably-not':
    'The credential probably needs no product profile: that follows from how the service is used, and no document says so.',
  unknown: 'Whether the credential needs a product profile is not known.',
};
