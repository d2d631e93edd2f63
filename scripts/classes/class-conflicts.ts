import { parseSync } from "@swc/core";
import { twMerge } from "tailwind-merge";
import { isNode, type Node, nameOf, nodesIn, wordsOf } from "@/scripts/classes/class-words";

/** A class attribute of an element, and the component in which it stands. */
type Use = { file: string; element: string; prop: string; within: string | null; classes: string[]; passes: string[] };

const IS_CLASS = /^className$|ClassName$/;
const LITERALS = ["StringLiteral", "TemplateLiteral", "ObjectExpression", "ConditionalExpression"];

/**
 * Where two classes of one kind meet on one element, of which only one can win: by the order of the style sheet, not by the
 * order in which they are given. What stands in a component is followed to where the component is used.
 */
export function classConflicts(sources: ReadonlyMap<string, string>): string[] {
  const trees = [...sources].map(([file, code]) => ({
    file,
    tree: parseSync(code, { syntax: "typescript", tsx: file.endsWith("x") }),
  }));
  const known = new Map<string, string[]>();
  for (const { tree } of trees) for (const { node } of nodesIn(tree)) learn(node, known);
  const found = new Set<string>();
  const uses: Use[] = [];
  for (const { file, tree } of trees) {
    for (const { node, around } of nodesIn(tree)) {
      for (const clash of clashesInCall(node, known)) found.add(`${file}: ${clash}`);
      uses.push(...usesOf(node, around, file, known));
    }
  }
  for (const use of uses.filter(({ element }) => /^[A-Z]/.test(element))) {
    for (const inner of reaching(use.element, use.prop, uses)) {
      for (const clash of clashes(inner.classes, use.classes))
        found.add(`${use.file}: <${use.element}> (${inner.file}) ${clash}`);
    }
  }
  return [...found].toSorted();
}

/** Constants that hold classes, and what `cva` makes. */
function learn(node: Node, known: Map<string, string[]>): void {
  const name = node.type === "VariableDeclarator" ? nameOf(node.id) : null;
  if (name === null || !isNode(node.init)) return;
  let value = node.init;
  while (!LITERALS.includes(value.type) && isNode(value.expression)) value = value.expression;
  const isCva = value.type === "CallExpression" && nameOf(value.callee) === "cva";
  if (!isCva && !LITERALS.includes(value.type)) return;
  const texts = [...nodesIn(value)].flatMap(({ node }) => (node.type === "StringLiteral" ? [String(node.value)] : []));
  const classes = isCva ? texts : wordsOf(value, known).classes;
  if (classes.some((text) => /[a-z]-|\s/.test(text))) known.set(name, classes);
}

function clashesInCall(node: Node, known: ReadonlyMap<string, readonly string[]>): string[] {
  if (node.type !== "CallExpression" || nameOf(node.callee) !== "cn" || !Array.isArray(node.arguments)) return [];
  const given = node.arguments.map((argument: { expression: unknown }) => wordsOf(argument.expression, known).classes);
  return given.flatMap((earlier, i) => given.slice(i + 1).flatMap((later) => clashes(earlier, later)));
}

function usesOf(
  node: Node,
  around: readonly Node[],
  file: string,
  known: ReadonlyMap<string, readonly string[]>,
): Use[] {
  if (node.type !== "JSXOpeningElement" || !Array.isArray(node.attributes)) return [];
  const component = around.findLast(
    ({ type, id }) =>
      type === "FunctionDeclaration" || (type === "VariableDeclarator" && /^[A-Z]/.test(nameOf(id) ?? "")),
  );
  const within = component ? nameOf(component.identifier ?? component.id) : null;
  return node.attributes.flatMap((attribute: Node) => {
    const prop = nameOf(attribute.name) ?? "";
    if (attribute.type !== "JSXAttribute" || !IS_CLASS.test(prop)) return [];
    const { classes, names } = wordsOf(attribute.value, known);
    return [
      {
        file,
        element: elementName(node.name),
        prop,
        within,
        classes,
        passes: names.filter((name) => IS_CLASS.test(name)),
      },
    ];
  });
}

/** `Radix.Input` is none of our own `Input`. */
const elementName = (name: unknown): string =>
  isNode(name) && isNode(name.property) ? `${nameOf(name.object)}.${nameOf(name.property)}` : (nameOf(name) ?? "");

/** What a class that is given to a component meets there, and in what that one passes it on to. */
function reaching(component: string, prop: string, uses: readonly Use[], seen = new Set<string>()): Use[] {
  const key = `${component} ${prop}`;
  if (seen.has(key)) return [];
  seen.add(key);
  return uses
    .filter(({ within, passes }) => within === component && passes.includes(prop))
    .flatMap((use) => [use, ...(/^[A-Z]/.test(use.element) ? reaching(use.element, use.prop, uses, seen) : [])]);
}

const split = (texts: readonly string[]): string[] => texts.flatMap((text) => text.split(/\s+/).filter(Boolean));

const clashes = (earlier: readonly string[], later: readonly string[]): string[] =>
  split(earlier).flatMap((one) =>
    split(later).flatMap((other) =>
      one !== other && twMerge(`${one} ${other}`) === other ? [`${one} < ${other}`] : [],
    ),
  );
