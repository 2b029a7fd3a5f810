import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';

/** Opens an account on a standalone fake, with what a test sets up and looks at afterwards. */
export async function openAccount(fake, balance) {
  const call = async (method, path, body, key) => {
    const answer = await fetch(fake + path, {
      method,
      headers: key ? { Authorization: `Bearer ${key}` } : {},
      body: body && JSON.stringify(body),
    });
    const text = await answer.text();
    assert.ok(answer.ok, `${method} ${path}: ${answer.status} ${text}`);
    return JSON.parse(text);
  };
  const { accountId, apiKey, provisioningKey } = await call('POST', '/__fake/accounts', { balance });

  return {
    apiKey,
    answer: (model, answer) => call('PUT', `/__fake/models/${model}/response`, { accountId, ...answer }),
    fault: (path, phase, fault) => call('POST', '/__fake/faults', { accountId, method: 'POST', path, phase, fault }),
    newKey: async (wanted) => (await call('POST', '/v1/account/keys', wanted, provisioningKey)).key,

    /** The statuses of the calls to models so far, oldest first. */
    async statuses() {
      const { requests } = await call('GET', `/__fake/requests?accountId=${accountId}`);
      return requests.filter((request) => !request.path.startsWith('/v1/')).map((request) => request.status).reverse();
    },

    /** Waits until the fake has noticed that a client is gone, and says what it wrote: the tokens of the one call. */
    async written() {
      for (let tries = 0; tries < 500; tries++) {
        const { total_stats: totals } = await call('GET', '/v1/account/activity', undefined, provisioningKey);
        if (totals.total_requests === 1 && totals.total_input_tokens > 0) {
          return { input: totals.total_input_tokens, output: totals.total_output_tokens };
        }
        await setTimeout(20);
      }
      assert.fail('the call was never charged');
    },

    /** Checks that just these amounts were charged, each to a request of its own, in ledger, balance and activity alike. */
    async charged(...amounts) {
      const { entries } = await call('GET', '/v1/billing/ledger?limit=100', undefined, provisioningKey);
      const used = entries.filter((entry) => entry.type === 'usage').reverse();
      assert.deepEqual(used.map((entry) => exact(entry.amount)), amounts.map((amount) => -exact(amount)));
      assert.equal(new Set(used.map((entry) => entry.requestId)).size, amounts.length);

      const left = await call('GET', '/v1/account/balance', undefined, provisioningKey);
      assert.equal(exact(left.balance), sum(entries.map((entry) => exact(entry.amount))));

      const activity = await call('GET', '/v1/account/activity', undefined, provisioningKey);
      assert.equal(exact(activity.total_stats.total_cost), sum(amounts.map(exact)));
      assert.equal(activity.total_stats.total_requests, amounts.length);
      const rows = (list, name) => Object.fromEntries(list.map((row) => [row[name], exact(row.total_cost)]));
      assert.deepEqual(rows(activity.top_models, 'model_name'), costs(used, (entry) => entry.modelId));
      assert.deepEqual(rows(activity.api_key_usage, 'api_key_id'), costs(used, (entry) => entry.apiKeyId));
      assert.deepEqual(rows(activity.daily_stats, 'date'), costs(used, (entry) => entry.createdAt.slice(0, 10)));
    },
  };
}

/** What entries of the ledger cost together, by something of theirs. */
function costs(entries, by) {
  const costs = {};
  for (const entry of entries) costs[by(entry)] = (costs[by(entry)] ?? 0n) - exact(entry.amount);
  return costs;
}

/** An amount in the ten decimals of the ledger, without a binary fraction on the way. */
function exact(amount) {
  const [, sign, whole, decimals = ''] = /^(-?)(\d+)(?:\.(\d{1,10}))?$/.exec(amount) ?? assert.fail(`no amount: ${amount}`);
  return BigInt(sign + whole + decimals.padEnd(10, '0'));
}

const sum = (amounts) => amounts.reduce((left, right) => left + right, 0n);
