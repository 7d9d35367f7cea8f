import 'server-only';
import { z } from 'zod';
import { Secret } from '@/lib/server/secret';

/** Controls, invisible characters and line ends, with which one name could look like another. */
export const unreadable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

const name = z
  .string()
  .trim()
  .min(1, { error: 'required' })
  .max(100, { error: 'too-long' })
  .refine((text) => !unreadable.test(text), { error: 'bad-format' });

/** What somebody says about themselves when they get an account; the password's rules are `checkPassword`'s. */
export const accountFields = {
  displayName: name,
  username: name.refine((text) => !/\s/u.test(text), { error: 'bad-format' }),
  password: z
    .string()
    .min(1, { error: 'required' })
    .max(1024, { error: 'too-long' })
    .transform((text) => new Secret(text)),
};
