/** Any node of swc's syntax tree. */
export type Node = { type: string; [key: string]: unknown };

export const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";

/** Every node under a value, each with the nodes around it, the outermost first. */
export function* nodesIn(
  value: unknown,
  around: readonly Node[] = [],
): Generator<{ node: Node; around: readonly Node[] }> {
  if (isNode(value)) yield { node: value, around };
  if (typeof value !== "object" || value === null) return;
  const outer = isNode(value) ? [...around, value] : around;
  for (const [key, inner] of Object.entries(value)) if (key !== "span") yield* nodesIn(inner, outer);
}

/** The name that an identifier, a member or a parameter has. */
export const nameOf = (node: unknown): string | null =>
  isNode(node) && typeof node.value === "string" ? node.value : isNode(node) ? nameOf(node.property) : null;

/** What may stand in a class attribute: the classes themselves, and names of what comes from elsewhere. */
export type ClassWords = { classes: string[]; names: string[] };

const none: ClassWords = { classes: [], names: [] };
const both = (words: readonly ClassWords[]): ClassWords => ({
  classes: words.flatMap(({ classes }) => classes),
  names: words.flatMap(({ names }) => names),
});
const expressionOf = (value: unknown): unknown =>
  typeof value === "object" && value !== null && "expression" in value ? value.expression : value;
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** All that an expression can be, whatever its conditions say. `known`: constants of classes by their names. */
export function wordsOf(node: unknown, known: ReadonlyMap<string, readonly string[]>): ClassWords {
  const of = (value: unknown) => wordsOf(value, known);
  const named = (name: string | null): ClassWords => {
    const classes = name === null ? undefined : known.get(name);
    return classes ? { classes: [...classes], names: [] } : { classes: [], names: name === null ? [] : [name] };
  };
  if (!isNode(node)) return none;
  switch (node.type) {
    case "StringLiteral":
      return { classes: [String(node.value)], names: [] };
    case "TemplateLiteral": {
      const texts = listOf(node.quasis).map((quasi) => (isNode(quasi) ? String(quasi.cooked ?? "") : ""));
      return both([{ classes: texts, names: [] }, ...listOf(node.expressions).map(of)]);
    }
    case "ConditionalExpression":
      return both([of(node.consequent), of(node.alternate)]);
    case "BinaryExpression":
      return both(node.operator === "&&" ? [of(node.right)] : [of(node.left), of(node.right)]);
    case "ObjectExpression":
      return both(listOf(node.properties).map((property) => (isNode(property) ? of(property.value) : none)));
    case "Identifier":
      return named(nameOf(node));
    case "MemberExpression":
      return named(known.has(nameOf(node.object) ?? "") ? nameOf(node.object) : nameOf(node));
    case "CallExpression": {
      const callee = nameOf(node.callee);
      const given = listOf(node.arguments).map((argument) => of(expressionOf(argument)));
      return callee === "cn"
        ? both(given)
        : both([named(callee), ...given].map(({ classes }) => ({ classes, names: [] })));
    }
    default:
      return "expression" in node ? of(node.expression) : none;
  }
}
