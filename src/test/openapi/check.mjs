// Reads exchanges and webhooks, one JSON a line, and compares each with GitHub's description: is there such an operation,
// may the request say this, may the answer look like this; is there such a webhook, may it look like this. Prints one line a problem and one with what was checked.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import { exceptions } from "./exceptions.mjs";

const description = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve("@octokit/openapi/generated/api.github.com.json"), "utf8"),
);

// What belongs to enterprises stands in the description of GitHub Enterprise Cloud alone.
const cloud = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve("@octokit/openapi/generated/ghec.json"), "utf8"),
);
for (const [template, methods] of Object.entries(cloud.paths)) {
  if (template.startsWith("/enterprises/{enterprise}/copilot/")) description.paths[template] ??= methods;
}
for (const [kind, parts] of Object.entries(cloud.components)) {
  description.components[kind] = { ...parts, ...description.components[kind] };
}

// OpenAPI 3.0 says "nullable" where JSON Schema says "or null".
function plain(schema) {
  if (Array.isArray(schema)) return schema.map(plain);
  if (schema === null || typeof schema !== "object") return schema;
  const { nullable, example, examples, ...rest } = schema;
  const made = {};
  for (const [key, value] of Object.entries(rest)) {
    made[key] = key === "$ref" && typeof value === "string" ? value.replace(/^#/, "github#") : key === "enum" ? value : plain(value);
  }
  return nullable === true ? { anyOf: [made, { type: "null" }] } : made;
}

const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: true });
addFormats(ajv);
ajv.addFormat("repo.nwo", true);
ajv.addFormat("int64", true);
ajv.addFormat("timestamp", true);
ajv.addSchema({ $id: "github", components: { schemas: plain(description.components.schemas) } });

const operations = Object.entries(description.paths).flatMap(([template, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    name: `${method.toUpperCase()} ${template}`,
    method: method.toUpperCase(),
    literal: template.split("/").filter((part) => !part.startsWith("{")).length,
    // Files and refs may have slashes in their names.
    pattern: new RegExp(`^${template.replace(/\{(path|ref)\}/g, ".*").replace(/\{[^}]+\}/g, "[^/]+")}$`),
    operation,
  })),
);

function find(method, path) {
  return operations
    .filter((one) => one.method === method && one.pattern.test(path))
    .sort((one, other) => other.literal - one.literal)[0];
}

const deref = (what) =>
  what?.$ref ? what.$ref.slice(2).split("/").reduce((at, key) => at[key], description) : what;
const compiled = new Map();
function validator(key, schema) {
  if (!compiled.has(key)) compiled.set(key, ajv.compile(plain(schema)));
  return compiled.get(key);
}

const properties = (schema) => {
  const one = deref(schema) ?? {};
  const parts = [...(one.oneOf ?? []), ...(one.anyOf ?? []), ...(one.allOf ?? [])];
  return new Set([...Object.keys(one.properties ?? {}), ...parts.flatMap((part) => [...properties(part)])]);
};

const problems = [];
const used = new Set();
function excused(operation, what) {
  const found = exceptions.find((one) => one.operation === operation && what.includes(one.says));
  if (found) used.add(found);
  return Boolean(found);
}
function complain(operation, what) {
  if (!excused(operation, what)) problems.push(`${operation}: ${what}`);
}
// Of a union, only how it fails as a whole says anything short enough to read.
const words = (errors) =>
  errors.filter((one) => !/(anyOf|oneOf)\/\d/.test(one.schemaPath)).slice(0, 5)
    .map((one) => `${one.instancePath || "it"} ${one.message}`).join("; ");

function request(found, exchange) {
  if (!exchange.request) return;
  const body = JSON.parse(exchange.request);
  const schema = deref(found.operation.requestBody)?.content?.["application/json"]?.schema;
  if (!schema) return Object.keys(body).length ? complain(found.name, "request: no body is described") : undefined;
  const valid = validator(`${found.name} request`, schema);
  if (!valid(body)) complain(found.name, `request: ${words(valid.errors)}`);
  // The description closes hardly any object; a field that it does not name is a mistake all the same.
  const known = properties(schema);
  for (const field of Object.keys(body)) if (!known.has(field)) complain(found.name, `request: unknown field ${field}`);
}

function response(found, exchange) {
  // So may any question with If-None-Match be answered; the description says it of some alone.
  if (exchange.status === 304) return;
  const described = deref(found.operation.responses[exchange.status]);
  if (!described && exchange.status < 400) return complain(found.name, `response: status ${exchange.status}`);
  if (exchange.status === 204) return;
  const schema = described?.content?.["application/json"]?.schema ?? { $ref: "#/components/schemas/basic-error" };
  const body = JSON.parse(exchange.response);
  const items = Array.isArray(body) && deref(schema).type === "array" && deref(schema).items;
  if (!items) return judge(found, `${found.name} ${exchange.status}`, schema, body);
  body.forEach((item) => judge(found, `${found.name} item`, items, item));
}

function judge(found, key, schema, body) {
  const valid = validator(key, schema);
  if (!valid(body)) {
    const named = body?.event ? `event ${body.event}: ` : "";
    complain(found.name, `response: ${named}${words(valid.errors) || JSON.stringify(valid.errors[0])}`);
  }
}

function webhook({ webhook, payload }) {
  // A push has no action.
  const name = (payload.action ? `${webhook}-${payload.action}` : webhook).replaceAll("_", "-");
  const described = description["x-webhooks"][name]?.post;
  if (!described) return complain(name, "there is no such webhook");
  seen.add(name);
  const valid = validator(name, described.requestBody.content["application/json"].schema);
  if (!valid(payload)) complain(name, `webhook: ${words(valid.errors) || JSON.stringify(valid.errors[0])}`);
}

const exchanges = readFileSync(process.argv[2], "utf8").trim().split("\n").map((line) => JSON.parse(line));
const seen = new Set();
for (const exchange of exchanges) {
  if (exchange.webhook) {
    webhook(exchange);
    continue;
  }
  const found = find(exchange.method, exchange.path);
  if (!found) {
    complain(`${exchange.method} ${exchange.path}`, "there is no such operation");
    continue;
  }
  seen.add(found.name);
  // What was meant to be wrong is answered with a refusal, whose shape alone is checked.
  if (exchange.status < 400) request(found, exchange);
  response(found, exchange);
}
console.log(`checked ${exchanges.length} exchanges of ${seen.size} operations, ${used.size} known exceptions`);
for (const problem of new Set(problems)) console.log(`PROBLEM ${problem}`);
process.exit(problems.length ? 1 : 0);
