// The reference page serves one file of Scalar, which holds all that it needs. Its dependencies would be dozens of packages that nothing loads.
module.exports = {
  hooks: {
    readPackage: (manifest) => (manifest.name === '@scalar/api-reference' ? { ...manifest, dependencies: {} } : manifest),
  },
}
