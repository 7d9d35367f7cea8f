/** Who made a bundle. The version is that of package.json, which the browser does not get; a test compares the two. */
export const bundleProduct = { name: 'S2S Playground', version: '0.1.0' } as const;
