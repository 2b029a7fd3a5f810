import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** Returns the operations of a document in JSON. */
export function operations(document) {
  return Object.entries(document.paths).flatMap(([path, item]) => METHODS.filter((method) => item[method]).map((method) => {
    const operation = item[method];
    return {
      id: operation.operationId,
      method: method.toUpperCase(),
      path,
      keys: (operation.security ?? document.security).flatMap((one) => Object.keys(one)),
      success: Object.keys(operation.responses).find((status) => status.startsWith('2')),
      example: operation.requestBody?.content['application/json']?.example,
    };
  }));
}

/** Returns the routes of the document as it is served, by the form of its lines; a client needs no parser of YAML for them. */
export function routes(yaml) {
  const found = [];
  let path;
  let method;
  for (const line of yaml.split('\ncomponents:')[0].split('\n')) {
    path = /^  (\/.*):$/.exec(line)?.[1] ?? path;
    method = new RegExp(`^    (${METHODS.join('|')}):$`).exec(line)?.[1] ?? method;
    const id = /^      operationId: (\w+)$/.exec(line)?.[1];
    if (id) found.push({ id, method: method.toUpperCase(), path });
  }
  return found;
}

/** Returns the id of the operation that a request means; a path of fixed parts goes before one with placeholders. */
export function meant(all, method, url) {
  const parts = new URL(url).pathname.split('/');
  const fits = (path) => {
    const template = path.split('/');
    return template.length === parts.length && template.every((part, i) => part.startsWith('{') || part === parts[i]);
  };
  const holes = (path) => path.split('{').length;
  return all.filter((operation) => operation.method === method && fits(operation.path))
    .sort((one, other) => holes(one.path) - holes(other.path))[0]?.id;
}

/** Compares what a client has asked with its list, which docs/coverage.md shows; EXERCISED_UPDATE=1 writes the list. */
export function compare(file, ids) {
  const lines = [...new Set(ids)].sort().map((id) => `${id}\n`).join('');
  if (process.env.EXERCISED_UPDATE) writeFileSync(file, lines);
  const listed = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (listed !== lines) {
    throw new Error(`${file} is not what ran, which EXERCISED_UPDATE=1 would write:\n${lines}`);
  }
}
