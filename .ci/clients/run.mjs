// OpenAI's and Anthropic's own clients for JavaScript against a standalone fake: usage: node run.mjs http://127.0.0.1:8089 .ci/exercised
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import Anthropic from '@anthropic-ai/sdk';
import OpenAI from 'openai';
import { openAccount } from './account.mjs';
import { compare, meant, routes } from './operations.mjs';

const [fake, lists] = process.argv.slice(2);
assert.ok(fake && lists, 'usage: node run.mjs http://127.0.0.1:8089 .ci/exercised');
const all = routes(await (await fetch(`${fake}/openapi.yaml`)).text());
const asked = { 'openai-npm': [], 'anthropic-npm': [] };
const MINI = 'gpt-4o-mini';
const SONNET = 'claude-sonnet-4-6';
const chat = (model = MINI) => ({ model, messages: [{ role: 'user', content: 'Hello' }] });
const message = (model = SONNET) => ({ ...chat(model), max_tokens: 400 });

/** What a client sends with, so that docs/coverage.md can tell which operations it has asked with success. */
const noting = (client) => async (url, init) => {
  const answer = await fetch(url, init);
  if (answer.ok) asked[client].push(meant(all, init?.method?.toUpperCase() ?? 'GET', url));
  return answer;
};
after(() => Object.entries(asked).forEach(([client, ids]) => compare(`${lists}/${client}.txt`, ids)));

/** Runs a case on an account of its own, whose models say three words for 1000 tokens and 300. */
function check(name, body, balance = '5.00') {
  test(name, async () => {
    const account = await openAccount(fake, balance);
    for (const model of [MINI, SONNET]) {
      await account.answer(model, { text: 'one two three', inputTokens: 1000, outputTokens: 300 });
    }
    const openai = new OpenAI({ baseURL: `${fake}/openai/v1`, apiKey: account.apiKey, fetch: noting('openai-npm') });
    const anthropic = new Anthropic({
      baseURL: `${fake}/anthropic`, apiKey: account.apiKey, authToken: null, fetch: noting('anthropic-npm'),
    });
    await body({ account, openai, anthropic });
  });
}

async function words(stream, textOf) {
  const said = [];
  const end = await (async () => {
    for await (const event of stream) {
      const text = textOf(event);
      if (text) said.push(text);
    }
  })().then(() => undefined, (error) => error);
  return { said, end };
}

/** Waits for what has to be repeated: well over the half second that the clients take where they are not told. */
async function repeatedAfterASecond(call) {
  const start = performance.now();
  await call();
  assert.ok(performance.now() - start > 900, 'the client did not wait as Retry-After says');
}

const chatText = (chunk) => chunk.choices[0]?.delta.content;
const messageText = (event) => (event.type === 'content_block_delta' ? event.delta.text : undefined);

check('openai: a chat is read and charged', async ({ account, openai }) => {
  const completion = await openai.chat.completions.create(chat());
  assert.equal(completion.choices[0].message.content, 'one two three');
  assert.equal(completion.usage.total_tokens, 1300);
  await account.charged('0.00033');
});

check('openai: a streamed chat is charged alike', async ({ account, openai }) => {
  const stream = openai.chat.completions.stream({ ...chat(), stream_options: { include_usage: true } });
  const completion = await stream.finalChatCompletion();
  assert.equal(completion.choices[0].message.content, 'one two three');
  assert.equal((await stream.totalUsage()).total_tokens, 1300);
  await account.charged('0.00033');
});

check('openai: responses, plain and streamed, are charged alike', async ({ account, openai }) => {
  const request = { model: MINI, input: 'Hello' };
  assert.equal((await openai.responses.create(request)).output_text, 'one two three');
  assert.equal((await openai.responses.stream(request).finalResponse()).output_text, 'one two three');
  await account.charged('0.00033', '0.00033');
});

check('openai: images are charged by the piece', async ({ account, openai }) => {
  const images = await openai.images.generate({ model: 'nano-banana-2', prompt: 'a gull', n: 3 });
  assert.equal(images.data.filter((image) => image.url).length, 3);
  await account.charged('0.12');
});

check('anthropic: a message is read and charged', async ({ account, anthropic }) => {
  const answer = await anthropic.messages.create(message());
  assert.equal(answer.content[0].text, 'one two three');
  assert.equal(answer.stop_reason, 'end_turn');
  assert.equal(answer.usage.output_tokens, 300);
  await account.charged('0.0075');
});

check('anthropic: a streamed message is charged alike', async ({ account, anthropic }) => {
  const stream = anthropic.messages.stream(message());
  assert.equal(await stream.finalText(), 'one two three');
  assert.equal((await stream.finalMessage()).usage.output_tokens, 300);
  await account.charged('0.0075');
});

check('both: models are listed, tokens are counted, and neither costs', async ({ account, openai, anthropic }) => {
  for (const client of [openai, anthropic]) {
    const ids = [];
    for await (const model of client.models.list()) ids.push(model.id);
    assert.ok(ids.includes(MINI) && ids.includes(SONNET), `models: ${ids}`);
  }
  assert.equal((await anthropic.messages.countTokens(chat(SONNET))).input_tokens, 1000);
  await account.charged();
});

check('both: an empty balance is an error with its code, asked once', async ({ account, openai, anthropic }) => {
  await assert.rejects(openai.chat.completions.create(chat()), (error) => {
    assert.ok(error instanceof OpenAI.APIError);
    assert.deepEqual([error.status, error.type, error.code], [402, 'billing_error', 'insufficient_balance']);
    return true;
  });
  await assert.rejects(anthropic.messages.create(message()), (error) => {
    assert.ok(error instanceof Anthropic.APIError);
    assert.deepEqual([error.status, error.error.error.code], [402, 'insufficient_balance']);
    return true;
  });
  assert.deepEqual(await account.statuses(), [402, 402]);
  await account.charged();
}, '0');

check('both: an unknown model is their not found', async ({ account, openai, anthropic }) => {
  await assert.rejects(openai.chat.completions.create(chat('no-such-model')), OpenAI.NotFoundError);
  await assert.rejects(anthropic.messages.create(message('no-such-model')), Anthropic.NotFoundError);
  await account.charged();
});

check('both: a dead limit is their rate limit error', async ({ account, openai, anthropic }) => {
  const apiKey = await account.newKey({ name: 'empty', credit_limit: 0 });
  const once = { apiKey, maxRetries: 0 };
  await assert.rejects(openai.withOptions(once).chat.completions.create(chat()), OpenAI.RateLimitError);
  await assert.rejects(anthropic.withOptions(once).messages.create(message()), Anthropic.RateLimitError);
  await account.charged();
});

check('openai: 503 is repeated after Retry-After, and charged once', async ({ account, openai }) => {
  await account.fault('/openai/v1/chat/completions', 'before', { status: 503, code: 'upstream_unavailable', retryAfter: 1 });
  await repeatedAfterASecond(() => openai.chat.completions.create(chat()));
  assert.deepEqual(await account.statuses(), [503, 200]);
  await account.charged('0.00033');
});

check('anthropic: 429 is repeated after Retry-After, and charged once', async ({ account, anthropic }) => {
  await account.fault('/anthropic/v1/messages', 'before', { status: 429, code: 'rate_limit_exceeded', retryAfter: 1 });
  await repeatedAfterASecond(() => anthropic.messages.create(message()));
  assert.deepEqual(await account.statuses(), [429, 200]);
  await account.charged('0.0075');
});

check('openai: a broken stream is charged for what was read', async ({ account, openai }) => {
  await account.fault('/openai/v1/chat/completions', 'mid_body', { connection: 'reset' });
  const { said, end } = await words(await openai.chat.completions.create({ ...chat(), stream: true }), chatText);
  assert.ok(end instanceof Error, 'the client did not notice');
  assert.deepEqual(said, ['one ', 'two ']);
  await account.charged('0.00027');
});

check('anthropic: a broken stream is charged for what was read', async ({ account, anthropic }) => {
  await account.fault('/anthropic/v1/messages', 'mid_body', { connection: 'empty' });
  const { said, end } = await words(await anthropic.messages.create({ ...message(), stream: true }), messageText);
  assert.ok(end instanceof Error, 'the client did not notice');
  assert.deepEqual(said, ['one ']);
  await account.charged('0.0045');
});

/** More words than the buffers between two ends of a connection hold, a token each. */
const ENDLESS = 100_000;

/** Reads three words of an endless stream and hangs up: all input is charged, and the output that was written. */
async function hangUp(account, model, stream, textOf, [inputPrice, outputPrice]) {
  await account.answer(model, { text: 'word '.repeat(ENDLESS).trim(), inputTokens: 1000, outputTokens: ENDLESS });
  let read = 0;
  for await (const event of await stream()) {
    if (textOf(event) && ++read === 3) break;
  }
  const { input, output } = await account.written();
  assert.equal(input, 1000);
  assert.ok(output >= 3 && output < ENDLESS, `written: ${output}`);
  // Prices are in cents per million tokens: eight decimals of a dollar.
  const cost = String(input * inputPrice + output * outputPrice).padStart(9, '0');
  await account.charged(`${cost.slice(0, -8)}.${cost.slice(-8)}`);
}

check('openai: a client that hangs up is charged for what was written', ({ account, openai }) =>
  hangUp(account, MINI, () => openai.chat.completions.create({ ...chat(), stream: true }), chatText, [15, 60]));

check('anthropic: a client that hangs up is charged for what was written', ({ account, anthropic }) =>
  hangUp(account, SONNET, () => anthropic.messages.create({ ...message(), stream: true }), messageText, [300, 1500]));

check('openai: embeddings are charged by what goes in', async ({ account, openai }) => {
  await account.answer('text-embedding-v4', { inputTokens: 1000 });
  assert.equal((await openai.embeddings.create({ model: 'text-embedding-v4', input: 'Hello' })).data.length, 1);
  await account.charged('0.00007');
});
