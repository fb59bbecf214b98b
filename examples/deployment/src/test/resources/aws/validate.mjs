// Validates a template with @aws/cloudformation-validate, which has no program of its own, and prints what it finds, informations
// aside. Arguments: where the package is, the template, and values of parameters as NAME=VALUE.
import { pathToFileURL } from "node:url";
import { join } from "node:path";

const [folder, template, ...values] = process.argv.slice(2);
const { CelEngine, TemplateFile } = await import(pathToFileURL(join(folder, "index.js")));
const engine = new CelEngine();
try {
  const parameterOverrides = Object.fromEntries(values.map((value) => value.split(/=(.*)/s).slice(0, 2)));
  const report = engine.validateStandard(new TemplateFile(template), { severityLevel: "WARN", parameterOverrides });
  for (const found of report.diagnostics) {
    console.log(`${found.severity} ${found.ruleId} ${found.entity?.logicalId ?? ""}: ${found.message}`);
  }
} finally {
  engine.free();
}
