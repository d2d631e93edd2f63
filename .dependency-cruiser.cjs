// Who may import whom (see docs/decisions/0007): an arrow that is not here is an error. Test files are exempt.
const ours = "^(app|components|inngest|lib|prisma|scripts|e2e|proxy|instrumentation)";
const tests = "(\\.test\\.tsx?$|/test-[a-z-]+\\.ts$)";
const enums = "^prisma/generated/enums\\.ts$";
const generated = "^prisma/generated/";
const pure = ["^lib/analytics/", "^lib/time/", "^lib/errors\\.ts$", "^lib/services/[^/]+/(schemas|rules)(\\.ts$|/)"];

/** Files at `from` may import those at `to`, themselves, and packages; nothing else of ours. */
const arrow = (name, from, to) => ({
  name,
  severity: "error",
  from: { path: from, pathNot: tests },
  to: { path: ours, pathNot: [from, ...to] },
});

module.exports = {
  forbidden: [
    { name: "no-circle", severity: "error", from: { pathNot: [tests, generated] }, to: { circular: true } },
    {
      name: "no-barrel",
      severity: "error",
      comment: "An index.ts exists only where it is a list that something serves.",
      from: {},
      to: {
        path: "(^|/)index\\.tsx?$",
        pathNot: ["node_modules", "^inngest/index\\.ts$", "^lib/platforms/[^/]+/index\\.ts$"],
      },
    },
    {
      name: "components-in-browser",
      severity: "error",
      comment: "What a component reaches runs in the browser.",
      from: { path: "^components/", pathNot: tests },
      to: { path: "node_modules/server-only/", reachable: true },
    },
    arrow("app", "^app/", ["^components/", "^lib/(?!db/)", "^inngest/index\\.ts$", enums]),
    {
      name: "app-serves-jobs-in-one-place",
      severity: "error",
      from: { path: "^app/", pathNot: "^app/api/inngest/" },
      to: { path: "^inngest/" },
    },
    {
      name: "features-apart",
      severity: "error",
      comment: "One feature folder never imports another: app composes.",
      from: { path: "^components/([^/]+)/", pathNot: tests },
      to: { path: "^components/", pathNot: ["^components/$1/", "^components/(ui|charts|layout|live|files)/"] },
    },
    arrow("components", "^components/", [
      "^lib/http/client\\.ts$",
      "^lib/env/client\\.ts$",
      "^lib/i18n/",
      enums,
      ...pure,
    ]),
    arrow("inngest-functions", "^inngest/(?!server/)", [
      "^lib/services/",
      "^lib/(events|errors|env|observability)(/|\\.ts$)",
      "^lib/(time|analytics)/",
    ]),
    arrow("inngest-server", "^inngest/server/", ["^lib/(db|env|observability)/"]),
    arrow("services", "^lib/services/", [
      "^lib/(db|platforms|storage|net|secrets|analytics|time|events|observability|env|i18n)/",
      "^lib/errors\\.ts$",
      "^lib/auth/permissions\\.ts$",
      generated,
    ]),
    arrow("platforms", "^lib/platforms/", ["^lib/(net|env|time|observability)/", "^lib/errors\\.ts$", enums]),
    arrow("http", "^lib/http/", [
      "^lib/(auth|db|env|observability|time)/",
      "^lib/services/(context|scope)\\.ts$",
      "^lib/errors\\.ts$",
      generated,
    ]),
    arrow("auth", "^lib/auth/", [
      "^lib/services/(context\\.ts$|scope\\.ts$|users/|tokens/|workspaces/)",
      "^lib/(db|env|observability|secrets|time)/",
      "^lib/errors\\.ts$",
      generated,
    ]),
    arrow("events", "^lib/events/", ["^lib/(db|env)/", "^lib/errors\\.ts$", generated]),
    arrow("storage-and-net", "^lib/(storage|net)/", ["^lib/(env|observability)/", "^lib/errors\\.ts$"]),
    arrow("secrets", "^lib/secrets/", ["^lib/env/", "^lib/errors\\.ts$"]),
    arrow("db", "^lib/db/", ["^lib/(env|observability)/", "^lib/errors\\.ts$", generated]),
    arrow("env", "^lib/env/", ["^lib/errors\\.ts$"]),
    arrow("observability", "^lib/observability/", ["^lib/env/", "^lib/errors\\.ts$"]),
    {
      ...arrow("pure", "^x", []),
      comment: "Schemas, rules, analytics, time and errors: zod and each other, so that the browser may have them.",
      from: { path: pure, pathNot: tests },
      to: { path: ours, pathNot: [...pure, enums] },
    },
    {
      name: "pure-without-node",
      severity: "error",
      from: { path: pure, pathNot: tests },
      to: { dependencyTypes: ["core"] },
    },
  ],
  options: {
    parser: "swc",
    tsPreCompilationDeps: true,
    webpackConfig: { fileName: `${__dirname}/.dependency-cruiser-paths.cjs` },
    doNotFollow: { path: ["node_modules", "^prisma/generated/"] },
    exclude: { path: ["\\.d\\.ts$", "^\\.next"] },
    enhancedResolveOptions: { conditionNames: ["import", "require", "node", "default", "types"] },
  },
};
