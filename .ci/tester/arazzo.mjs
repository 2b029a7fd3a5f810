// Writes what Redocly's tester is to do, in its own format: node arazzo.mjs openapi.json http://127.0.0.1:8089 out.arazzo.yaml
// Bodies are the document's own examples unless another stands here; so is what is looked at in an answer.
import { readFileSync, writeFileSync } from 'node:fs';
import { operations } from './operations.mjs';

const [documentFile, fake, out] = process.argv.slice(2);
const document = JSON.parse(readFileSync(documentFile, 'utf8'));
const known = new Map(operations(document).map((operation) => [operation.id, operation]));
const workflows = [];

/** Adds a run of steps, each an operation with what it needs; what a step keeps, later ones find as $name. */
function workflow(workflowId, ...steps) {
  const keptBy = new Map();
  workflows.push({
    workflowId,
    steps: steps.map(([operationId, step = {}], index) => {
      const stepId = `${operationId}-${index + 1}`;
      const find = (value) => {
        if (Array.isArray(value)) return value.map(find);
        if (typeof value === 'object' && value !== null) {
          return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, find(inner)]));
        }
        const name = /^\$(\w+)$/.exec(value)?.[1];
        return name ? `$steps.${keptBy.get(name) ?? fail(`nobody kept ${name}`)}.outputs.${name}` : value;
      };
      const { method, path, keys, success } = known.get(operationId) ?? fail(`no operation ${operationId}`);
      const names = [...path.matchAll(/{(\w+)}/g)].map((match) => match[1]);
      const made = {
        stepId,
        operationId: `$sourceDescriptions.anyint.${operationId}`,
        successCriteria: [{ condition: `$statusCode == ${step.status ?? success}` }],
      };
      if (step.code) made.successCriteria.push({ condition: `$response.body#/error/code == '${step.code}'` });
      const values = step.path === undefined ? [] : [step.path].flat();
      const parameters = [
        ...names.map((name, position) => ({ name, in: 'path', value: find(values[position] ?? fail(`${operationId} needs ${name}`)) })),
        ...Object.entries(step.query ?? {}).map(([name, value]) => ({ name, in: 'query', value: find(value) })),
        ...Object.entries(step.header ?? {}).map(([name, value]) => ({ name, in: 'header', value: find(value) })),
      ];
      if (parameters.length) made.parameters = parameters;
      if (keys.length) {
        const schemeName = keys[0];
        made['x-security'] = [{ schemeName, values: { token: find(step.key ?? (schemeName === 'provisioningKey' ? '$admin' : '$app')) } }];
      }
      if (step.body) made.requestBody = { contentType: 'application/json', payload: find(step.body) };
      if (step.keep) {
        made.outputs = Object.fromEntries(Object.entries(step.keep).map(([name, at]) => [name, `$response.body#/${at}`]));
        Object.keys(step.keep).forEach((name) => keptBy.set(name, stepId));
      }
      return made;
    }),
  });
}

function fail(message) {
  throw new Error(message);
}

const open = (body) => ['openAccount', { body, keep: { account: 'accountId', admin: 'provisioningKey', app: 'apiKey', appId: 'apiKeyId' } }];

workflow('keys-and-what-belongs-to-them',
  open(),
  ['getBalance'], ['getActivity', { query: { days: 7 } }], ['listKeys'],
  ['createKey', { keep: { key: 'id' } }], ['getKey', { path: '$key' }], ['updateKey', { path: '$key' }],
  ['deleteKey', { path: '$key' }], ['getKey', { path: '$key', status: 404, code: 'key_not_found' }],
  ['createByokCredential', { keep: { byok: 'id' } }], ['listByokCredentials'], ['getByokCredential', { path: '$byok' }],
  ['updateByokCredential', { path: '$byok' }], ['deleteByokCredential', { path: '$byok' }],
  ['createProject', { keep: { project: 'id' } }], ['listProjects'], ['getProject', { path: '$project' }],
  ['updateProject', { path: '$project' }],
  ['createProvisioningKey', { path: '$account', body: { role: 'finance' }, keep: { finance: 'provisioningKey' } }],
  ['getBalance', { key: '$finance' }], ['listKeys', { key: '$finance', status: 403, code: 'role_not_allowed' }],
  ['deleteProject', { path: '$project' }]);

workflow('subscriptions-and-money',
  open(),
  ['listPlans'], ['listPrices'], ['quoteCustom'], ['createTopUp'], ['listLedger', { query: { type: 'topup', limit: 1 } }],
  ['checkEntitlement', { query: { modelId: 'gpt-4o-mini', apiKeyId: '$appId' } }],
  ['getActiveSubscription', { status: 404, code: 'no_active_subscription' }],
  ['purchasePlan', { keep: { plan: 'subscriptionId' } }],
  ['purchasePlan', { status: 409, code: 'active_subscription_exists' }],
  ['getActiveSubscription'], ['getSubscription', { path: '$plan' }], ['getUsage', { path: '$plan' }],
  ['renewSubscription', { path: '$plan' }], ['regenerateSubscriptionKey', { path: '$plan' }],
  ['cancelSubscription', { path: '$plan', body: { atPeriodEnd: false } }],
  ['renewSubscription', { path: '$plan', status: 409, code: 'subscription_not_active' }],
  ['setPayment', { path: '$account', body: { outcome: 'decline' } }],
  ['purchaseCustom', { status: 402, code: 'payment_declined' }],
  ['setPayment', { path: '$account', body: { outcome: 'accept' } }],
  ['purchaseCustom', { keep: { custom: 'subscriptionId' } }], ['getUsage', { path: '$custom' }],
  ['listSubscriptions', { query: { limit: 1 } }]);

workflow('invoices',
  open({ now: '2026-01-31T00:00:00Z', enterprise: true }),
  ['createImages'], ['advanceClock', { path: '$account', body: { duration: 'P1M' } }],
  ['listInvoices', { keep: { invoice: 'invoices/0/invoiceId' } }], ['getInvoice', { path: '$invoice' }],
  ['payInvoice', { path: '$invoice' }], ['payInvoice', { path: '$invoice', status: 409, code: 'invoice_already_paid' }]);

// Sent to a port on which nobody listens: the document's example would leave the machine.
workflow('webhooks',
  open(),
  ['createWebhook', { body: { url: 'http://127.0.0.1:9/anyint', events: ['webhook.test'] }, keep: { webhook: 'webhookId' } }],
  ['listWebhooks'], ['getWebhook', { path: '$webhook' }], ['updateWebhook', { path: '$webhook', body: { events: ['*'] } }],
  ['rotateWebhookSecret', { path: '$webhook' }], ['testWebhook', { path: '$webhook' }], ['deleteWebhook', { path: '$webhook' }]);

workflow('models',
  open(),
  ['listModels'], ['createChatCompletion'], ['createResponse'], ['createEmbeddings'], ['createImages'],
  ['createVideo', { keep: { video: 'id' } }], ['getVideo', { path: '$video' }],
  ['listAnthropicModels'], ['createMessage'], ['countTokens'],
  ['submitMusic', { keep: { music: 'task_id' } }], ['fetchMusic', { path: '$music' }],
  ['createChatCompletion', { body: { model: 'no-such-model', messages: [{ role: 'user', content: 'Hello' }] }, status: 404, code: 'model_not_found' }],
  ['createChatCompletion', { key: '$admin', status: 403, code: 'inference_not_allowed' }],
  ['createKey', { body: { name: 'empty', credit_limit: 0 }, keep: { empty: 'key' } }],
  ['createChatCompletion', { key: '$empty', status: 429, code: 'key_credit_limit_exceeded' }],
  ['createMessage', { key: '$empty', status: 429, code: 'key_credit_limit_exceeded' }]);

workflow('the-control-api',
  ['getHealth'], ['getContract'], open(), ['getAccountState', { path: '$account' }], ['getClock', { path: '$account' }],
  ['setClock', { path: '$account', body: { now: '2026-02-01T00:00:00Z' } }],
  ['setClock', { path: '$account', body: { now: '2026-01-01T00:00:00Z' }, status: 409, code: 'clock_backwards' }],
  ['setTier', { path: ['gpt-4o-mini', 'stable'], body: { available: false, accountId: '$account' } }],
  ['setResponse', { path: 'gpt-4o-mini', body: { text: 'Hello.', accountId: '$account' } }],
  ['injectFault'], ['listFaults'], ['removeFaults'], ['listRequests', { query: { limit: 5 } }],
  ['forgetAccount', { path: '$account' }], ['getAccountState', { path: '$account', status: 404, code: 'not_found' }], ['reset']);

// What holds for every operation, read off the document: a stranger, a typo and what is not there are refused in its words.
const all = [...known.values()];
const nowhere = (operation) => [...operation.path.matchAll(/{\w+}/g)].map(() => '999999');
workflow('strangers-are-refused', ...all.filter((operation) => operation.keys.length)
  .map((operation) => [operation.id, { key: 'sk-test-nobody', path: nowhere(operation), status: 401, code: 'invalid_api_key' }]));
const strict = all.filter((operation) => operation.path.startsWith('/v1/'));
workflow('unknown-parameters-are-refused', open(), ...strict
  .map((operation) => [operation.id, { path: nowhere(operation), query: { typo: '1' }, status: 400, code: 'unknown_parameter' }]));
workflow('unknown-fields-are-refused', open(), ...strict.filter((operation) => operation.example)
  .map((operation) => [operation.id, { path: nowhere(operation), body: { ...operation.example, typo: 1 }, status: 400, code: 'unknown_parameter' }]));
workflow('what-is-not-there-is-not-found', open(), ...strict.filter((operation) => operation.path.includes('{'))
  .map((operation) => [operation.id, { path: nowhere(operation), status: 404 }]));

const asked = new Set(workflows.flatMap((one) => one.steps).filter((step) => /== 2/.test(step.successCriteria[0].condition))
  .map((step) => step.operationId.replace(/.*\./, '')));
const forgotten = all.filter((operation) => !asked.has(operation.id)).map((operation) => operation.id);
if (forgotten.length) fail(`operations that no workflow asks: ${forgotten}`);

// Whatever goes wrong, nothing is sent to the service itself.
document.servers = [{ url: fake }];
writeFileSync(documentFile, JSON.stringify(document));
writeFileSync(out, JSON.stringify({
  arazzo: '1.0.1',
  info: { title: 'The contract, asked of the fake', version: document.info.version },
  sourceDescriptions: [{ name: 'anyint', type: 'openapi', url: documentFile }],
  workflows,
}, null, 1));
