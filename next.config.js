/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  // `npm test` checks types, the editor too; a first start should not wait for it.
  typescript: { ignoreBuildErrors: true },
  // Twice what the action wrapper accepts, so that it is the one who refuses.
  experimental: {
    serverActions: { bodySizeLimit: '512kb' },
    // The log names actions and faults by the functions' own names, which would otherwise be single letters.
    serverMinification: false,
  },
  serverExternalPackages: ['better-sqlite3', 'pg', 'pino'],
  // Arguments of an action can hold a client secret; the development log would print them.
  logging: { serverFunctions: false },
};

export default config;
