import type { MetadataRoute } from 'next';
import { env } from '@/lib/server/env';

/** Our own address is known when a request comes, not when the application is built. */
export const dynamic = 'force-dynamic';

/** Search engines may look at every page: those that are not to be kept say so themselves, which nobody would read behind a closed door. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/', disallow: '/sandbox/' },
    sitemap: `${env().origin}/sitemap.xml`,
  };
}
