// The alias of tsconfig.json for dependency-cruiser: told through tsconfig, it would take the package `inngest` for our folder.
module.exports = { resolve: { alias: { "@": process.cwd() } } };
