import type { MetadataRoute } from 'next';
import {
  claimsPath,
  errorPath,
  errorsPath,
  referencePath,
  scopesPath,
  servicePath,
} from '@/components/reference/links';
import { errorCatalogue } from '@/lib/domain/catalogue/errors/explain';
import { catalogueCheckedOn } from '@/lib/domain/catalogue/reference-dates';
import { services } from '@/lib/domain/catalogue/services';
import { env } from '@/lib/server/env';

/** Our own address is known when a request comes, not when the application is built. */
export const dynamic = 'force-dynamic';

/** Every page of the reference, and nothing else: the rest is behind sign-in. */
export default function sitemap(): MetadataRoute.Sitemap {
  const { errors, scopes, claims } = catalogueCheckedOn;
  const pages: readonly (readonly [path: string, day: string])[] = [
    [referencePath, errors],
    [scopesPath, scopes],
    [errorsPath, errors],
    [claimsPath, claims],
    ...services.map(({ id }) => [servicePath(id), scopes] as const),
    ...errorCatalogue.map(({ id }) => [errorPath(id), errors] as const),
  ];
  return pages.map(([path, day]) => ({ url: env().origin + path, lastModified: day }));
}
