// Reads a JSON Schema as a form: fields in their order, their labels, choices and what they ask for.

import { known, named, t } from "../core/i18n.js";

export function fieldsOf(schema) {
  return Object.entries(schema.properties ?? {})
    .map(([name, property]) => ({ name, property, required: (schema.required ?? []).includes(name), order: property["x-order"] ?? 99 }))
    .sort((a, b) => a.order - b.order);
}

export function labelOf(name, property) {
  return property.title ?? known("fields", name) ?? name;
}

// The choices of a property, each by its value; none where anything may be written.
export function choicesOf(property) {
  if (property.oneOf) {
    return property.oneOf.map((choice) => ({ const: choice.const, title: choice.title ?? named("values", choice.const) }));
  }
  return (property.enum ?? []).map((value) => ({ const: value, title: named("values", value) }));
}

// The widget a property asks for, by x-widget or by what it can hold.
export function widgetOf(name, property) {
  const asked = property["x-widget"];
  if (["area", "offence", "unit"].includes(asked)) {
    return asked;
  }
  if (property.type === "object") {
    return "group";
  }
  if (property.type === "array") {
    return "rows";
  }
  if (choicesOf(property).length > 0) {
    return choicesOf(property).length <= 7 ? "radios" : "select";
  }
  if (property.format === "date") {
    return "date";
  }
  if (property.type === "boolean") {
    return "check";
  }
  if (property.type === "integer") {
    return "number";
  }
  return asked === "narrative" || (property.maxLength ?? 0) > 500 ? "long" : "line";
}

// What is wrong with a value before anything is sent; empty where nothing is.
export function faultOf(property, required, value) {
  if (value === undefined || value === "") {
    return required ? t("form.required") : "";
  }
  if (property.maxLength && value.length > property.maxLength) {
    return t("form.tooLong", { n: property.maxLength });
  }
  if (property.pattern && typeof value === "string" && !new RegExp(property.pattern, "u").test(value)) {
    return t("form.pattern");
  }
  return "";
}
