import compile from "icu-minify/compile";

export type MessageTree = { [key: string]: string | MessageTree };
export type CompiledTree = { [key: string]: ReturnType<typeof compile> | CompiledTree };

/** Texts as the small formatter takes them, so that no parser of ICU messages goes to the browser. */
export function compileMessages(tree: MessageTree): CompiledTree {
  // The compiler makes objects without a prototype, which do not pass from server to client components.
  return JSON.parse(JSON.stringify(compileTree(tree)));
}

function compileTree(tree: MessageTree): CompiledTree {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [key, typeof value === "string" ? compile(value) : compileTree(value)]),
  );
}
