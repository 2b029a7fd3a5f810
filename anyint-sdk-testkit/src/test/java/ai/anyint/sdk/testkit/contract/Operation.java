package ai.anyint.sdk.testkit.contract;

/**
 * The operations of the account and billing API, from the tables of the contract, each with a request that has the right
 * shape. Ids are of things that are not there.
 */
enum Operation {
    READ_BALANCE(Group.READ, "GET", "/v1/account/balance"),
    READ_ACTIVITY(Group.KEYS, "GET", "/v1/account/activity"),
    LIST_KEYS(Group.KEYS, "GET", "/v1/account/keys"),
    CREATE_KEY(Group.KEYS, "POST", "/v1/account/keys", "{'name':'n'}"),
    READ_KEY(Group.KEYS, "GET", "/v1/account/keys/999"),
    UPDATE_KEY(Group.KEYS, "PATCH", "/v1/account/keys/999", "{}"),
    DELETE_KEY(Group.KEYS, "DELETE", "/v1/account/keys/999"),
    LIST_BYOK(Group.BYOK, "GET", "/v1/account/byok"),
    CREATE_BYOK(Group.BYOK, "POST", "/v1/account/byok", "{'provider':'openai','name':'n','credential':'test'}"),
    READ_BYOK(Group.BYOK, "GET", "/v1/account/byok/byok_999"),
    UPDATE_BYOK(Group.BYOK, "PATCH", "/v1/account/byok/byok_999", "{}"),
    DELETE_BYOK(Group.BYOK, "DELETE", "/v1/account/byok/byok_999"),
    LIST_PROJECTS(Group.READ_PROJECTS, "GET", "/v1/account/projects"),
    CREATE_PROJECT(Group.PROJECTS, "POST", "/v1/account/projects", "{'name':'n'}"),
    READ_PROJECT(Group.READ_PROJECTS, "GET", "/v1/account/projects/proj_999"),
    UPDATE_PROJECT(Group.PROJECTS, "PATCH", "/v1/account/projects/proj_999", "{}"),
    DELETE_PROJECT(Group.PROJECTS, "DELETE", "/v1/account/projects/proj_999"),
    LIST_PLANS(Group.CATALOGUE, "GET", "/v1/billing/plans"),
    LIST_PRICES(Group.CATALOGUE, "GET", "/v1/billing/prices"),
    READ_ENTITLEMENT(Group.CATALOGUE, "GET", "/v1/billing/entitlements?modelId=gpt-4o-mini&apiKeyId=999"),
    LIST_SUBSCRIPTIONS(Group.READ, "GET", "/v1/billing/subscriptions"),
    READ_ACTIVE_SUBSCRIPTION(Group.READ, "GET", "/v1/billing/subscriptions/active"),
    BUY_PLAN(Group.SUBSCRIBE, "POST", "/v1/billing/subscriptions/plan", "{'planId':'starter'}"),
    BUY_CUSTOM(Group.SUBSCRIBE, "POST", "/v1/billing/subscriptions/custom", custom()),
    QUOTE_CUSTOM(Group.SUBSCRIBE, "POST", "/v1/billing/subscriptions/custom/quote", custom()),
    READ_SUBSCRIPTION(Group.READ, "GET", "/v1/billing/subscriptions/sub_999"),
    READ_USAGE(Group.READ, "GET", "/v1/billing/subscriptions/sub_999/usage"),
    RENEW(Group.SUBSCRIBE, "POST", "/v1/billing/subscriptions/sub_999/renew", "{}"),
    CANCEL(Group.SUBSCRIBE, "POST", "/v1/billing/subscriptions/sub_999/cancel", "{'atPeriodEnd':true}"),
    REGENERATE(Group.SUBSCRIBE, "POST", "/v1/billing/subscriptions/sub_999/key/regenerate", "{}"),
    READ_LEDGER(Group.READ, "GET", "/v1/billing/ledger"),
    TOP_UP(Group.PAY, "POST", "/v1/billing/topups", "{'amount':'5.00','currency':'USD'}"),
    LIST_INVOICES(Group.READ, "GET", "/v1/billing/invoices"),
    READ_INVOICE(Group.READ, "GET", "/v1/billing/invoices/inv_999"),
    PAY_INVOICE(Group.PAY, "POST", "/v1/billing/invoices/inv_999/pay", "{}"),
    LIST_WEBHOOKS(Group.WEBHOOKS, "GET", "/v1/billing/webhooks"),
    CREATE_WEBHOOK(Group.WEBHOOKS, "POST", "/v1/billing/webhooks", "{'url':'https://a.example','events':['*']}"),
    READ_WEBHOOK(Group.WEBHOOKS, "GET", "/v1/billing/webhooks/wh_999"),
    UPDATE_WEBHOOK(Group.WEBHOOKS, "PATCH", "/v1/billing/webhooks/wh_999", "{}"),
    DELETE_WEBHOOK(Group.WEBHOOKS, "DELETE", "/v1/billing/webhooks/wh_999"),
    ROTATE_WEBHOOK_SECRET(Group.WEBHOOKS, "POST", "/v1/billing/webhooks/wh_999/rotate-secret", "{}"),
    TEST_WEBHOOK(Group.WEBHOOKS, "POST", "/v1/billing/webhooks/wh_999/test", "{}");

    /** The rows of the contract's table of roles. */
    enum Group {
        KEYS,
        BYOK,
        WEBHOOKS,
        PROJECTS,
        READ_PROJECTS,
        READ,
        PAY,
        SUBSCRIBE,
        CATALOGUE
    }

    final String method;
    final String path;
    final String body;
    private final Group group;

    Operation(Group group, String method, String path) {
        this(group, method, path, "");
    }

    Operation(Group group, String method, String path, String body) {
        this.group = group;
        this.method = method;
        this.path = path;
        this.body = body.replace('\'', '"');
    }

    /** The columns of that table. */
    boolean isAllowedTo(String role) {
        return switch (role) {
            case "admin" -> true;
            case "project_owner" -> group == Group.KEYS || group == Group.READ_PROJECTS || group == Group.CATALOGUE;
            case "member" -> group == Group.KEYS || group == Group.CATALOGUE;
            case "finance" -> group == Group.READ || group == Group.PAY || group == Group.CATALOGUE;
            default -> throw new IllegalArgumentException("no such role: " + role);
        };
    }

    boolean takesFields() {
        return !body.isEmpty();
    }

    private static String custom() {
        return "{'models':[{'modelId':'gpt-4o-mini','channelTier':'basic','dailyCallLimit':1,'monthlyTokenCap':1}]}";
    }
}
