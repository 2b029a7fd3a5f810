#!/usr/bin/env bash
# Lives through a month of a custom subscription on a standalone fake, and fails where it does not go by the contract.
set -euo pipefail
fake=${1:?usage: standalone.sh http://127.0.0.1:8089}

# call METHOD PATH KEY [BODY] leaves the answer's status in $status and its body in $answer.
call() {
  local options=(-sS --noproxy '*' -X "$1" -w '\n%{http_code}' -H "Authorization: Bearer $3")
  [ $# -lt 4 ] || options+=(-H 'Content-Type: application/json' --data "$4")
  answer=$(curl "${options[@]}" "$fake$2")
  status=${answer##*$'\n'}
  answer=${answer%$'\n'*}
}

field() { sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p" <<<"$answer"; }

# expect STATUS WHAT [CODE] checks the last answer, and the error's code where there is one.
expect() {
  if [ "$status" != "$1" ] || [ "$(field code)" != "${3:-}" ]; then
    echo "FAILED: $2: expected $1 ${3:-}, got $status: $answer" >&2
    exit 1
  fi
  echo "$status${3:+ $3}: $2"
}

advance() { call POST "/__fake/accounts/$account/clock/advance" "" "{\"duration\":\"$1\"}"; }

ask() {
  call POST /openai/v1/chat/completions "$1" \
    '{"model":"claude-opus-4-6","messages":[{"role":"user","content":"Hello"}]}'
}

call POST /__fake/accounts "" '{"now":"2026-01-31T12:00:00Z"}'
expect 201 "an account opens"
account=$(field accountId)
manager=$(field provisioningKey)

call POST /v1/billing/subscriptions/custom "$manager" '{
  "models": [
    {"modelId": "claude-opus-4-6", "channelTier": "stable", "dailyCallLimit": 50, "monthlyTokenCap": 5000000},
    {"modelId": "nano-banana-2", "channelTier": "basic", "dailyCallLimit": 20, "monthlyTokenCap": 200}
  ]
}'
expect 201 "a custom subscription is bought"
subscription=$(field subscriptionId)
key=$(field key)

calls=0
ask "$key"
while [ "$status" = 200 ] && [ "$calls" -lt 60 ]; do
  calls=$((calls + 1))
  ask "$key"
done
expect 429 "after $calls calls the day's limit refuses" daily_call_limit_exceeded
[ "$calls" = 50 ] || { echo "FAILED: $calls calls were admitted, not 50" >&2; exit 1; }

advance P1D
expect 200 "a day passes"
ask "$key"
expect 200 "the key is served again"

advance P1M
expect 200 "a month passes"
grep -q '"type":"subscription.expired"' <<<"$answer" || { echo "FAILED: nothing expired: $answer" >&2; exit 1; }
ask "$key"
expect 403 "the subscription is over" subscription_expired

call POST "/v1/billing/subscriptions/$subscription/renew" "$manager"
expect 200 "it is renewed"
new_key=$(field key)
ask "$key"
expect 401 "the old key is dead" invalid_api_key
ask "$new_key"
expect 200 "the new key is served"
