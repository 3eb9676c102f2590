/** The errors of a form by the path of their field (`relinquished.0.value`), in the order of the form. */
export function errorsByPath(errors: object, path: readonly string[] = []): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [key, value] of Object.entries(errors)) {
    if (typeof value !== 'object' || value === null || key === 'ref') continue;
    const here = key === 'root' ? path : [...path, key];
    // A leaf has the kind of error beside its words; a field of the name "message" would be an object itself.
    if ('message' in value && typeof value.message === 'string' && 'type' in value) {
      found[here.join('.')] = value.message;
    } else {
      Object.assign(found, errorsByPath(value, here));
    }
  }
  return found;
}
