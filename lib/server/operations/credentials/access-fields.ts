import 'server-only';
import { z } from 'zod';
import { findService } from '@/lib/domain/catalogue/services';
import { accessLimits, readProfileField } from '@/lib/domain/product-profile';

const { servicesMax, profilesMax, profileCharactersMax } = accessLimits;

/** Characters that cannot be seen, or that turn the text around them. */
const unreadable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

const serviceId = z.string().refine((id) => findService(id) !== null, { error: 'unknown-choice' });

const profile = z.string().transform((text, context) => {
  const assigned = readProfileField(text);
  const name = assigned?.profile ?? '';
  if (assigned && name.length <= profileCharactersMax && !unreadable.test(name)) return assigned;
  context.addIssue({
    code: 'custom',
    message: name.length > profileCharactersMax ? 'too-long' : 'bad-format',
  });
  return z.NEVER;
});

/** Any number of `profile` fields, at most 100, as `profileField` writes them. Does not check that the profile exists. */
export const profileFields = {
  profile: z.array(profile).max(profilesMax, { error: 'too-long' }).default([]),
};

/** Services of the catalogue, at most 50, and product profiles. */
export const accessFields = {
  serviceId: z.array(serviceId).max(servicesMax, { error: 'too-long' }).default([]),
  ...profileFields,
};
