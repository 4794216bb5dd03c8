import { readdirSync, readFileSync } from 'fs';
import { dirname, join } from 'path';
import ts from 'typescript';

/** The texts that `say` is called with, with their gaps numbered, in a source of TypeScript. */
export function templatesIn(source: string): string[] {
  const file = ts.createSourceFile(
    'source.ts',
    source,
    ts.ScriptTarget.Latest,
    true,
  );
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    if (
      ts.isTaggedTemplateExpression(node) &&
      node.tag.getText(file) === 'say'
    ) {
      found.push(templateOf(node.template));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function templateOf(template: ts.TemplateLiteral): string {
  return ts.isNoSubstitutionTemplateLiteral(template)
    ? template.text
    : template.templateSpans.reduce(
        (text, { literal }, index) => `${text}{${index}}${literal.text}`,
        template.head.text,
      );
}

/** Every text that reports say, the names of the limits of Azure, and what the API answers with, each once. */
export function templatesOfReports(): string[] {
  const common = dirname(
    require.resolve(
      '@service-router/plugin-service-router-common/package.json',
    ),
  );
  const sources = [
    join(common, 'src'),
    join(common, '../service-router-backend-module-azure/src/budget'),
    join(common, '../service-router-backend/src/api'),
  ].flatMap(folder =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(name => /\.ts$/.test(name) && !/test/i.test(name))
      .map(name => readFileSync(join(folder, name), 'utf8')),
  );
  return [...new Set(sources.flatMap(templatesIn))].sort();
}
