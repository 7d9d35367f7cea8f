/**
 * @type {import('next').NextConfig}
 * The modules are a link to the project's, and the bundler follows no link out of its root.
 */
const config = {
  poweredByHeader: false,
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: '/' },
};

export default config;
