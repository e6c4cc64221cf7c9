// Validates documents against a JSON Schema, both from standard input, and prints for each what is wrong.
import { readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const { schema, documents } = JSON.parse(readFileSync(0, "utf-8"));
const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true });
addFormats(ajv);
// A format of the standard that the package leaves out; ours have a pattern as well.
ajv.addFormat("iri", true);
// Our mark of what is about a person, an annotation: ajv wants to know it by name where it is strict.
ajv.addVocabulary(["personal"]);
const validate = ajv.compile(schema);
console.log(JSON.stringify(documents.map((one) => (validate(one) ? [] : validate.errors))));
