/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  serverExternalPackages: ['better-sqlite3', 'pg', 'pino'],
  // Arguments of an action can hold a client secret; the development log would print them.
  logging: { serverFunctions: false },
};

export default config;
