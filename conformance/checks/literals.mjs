// Prints what TypeScript files hold, by its own parser: texts as they evaluate, and names.
// node literals.mjs TYPESCRIPT FILE…
import { readFileSync } from "node:fs";

const [place, ...files] = process.argv.slice(2);
const { default: ts } = await import(place);
const [texts, names] = [new Set(), new Set()];
const visit = (node) => {
  if (ts.isStringLiteralLike(node)) texts.add(node.text);
  else if (ts.isIdentifier(node)) names.add(node.text);
  ts.forEachChild(node, visit);
};
for (const file of files) visit(ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022));
console.log(JSON.stringify({ texts: [...texts], names: [...names] }));
