package ai.anyint.sdk.testkit.internal.api;

import ai.anyint.sdk.testkit.internal.engine.Account;
import ai.anyint.sdk.testkit.internal.engine.ErrorCode;
import ai.anyint.sdk.testkit.internal.engine.Refusal;
import ai.anyint.sdk.testkit.internal.engine.TaskView;
import ai.anyint.sdk.testkit.internal.engine.Ticket;
import ai.anyint.sdk.testkit.internal.engine.Unit;
import ai.anyint.sdk.testkit.internal.engine.Usage;

/** Starts and finds the tasks of one kind: a video is not found where music is fetched. */
record Tasks(Answers answers, Unit unit) {

    /** Starts a task whose end is decided now, by what the test has canned so far. */
    TaskView start(Exchange exchange, JsonIn body) {
        Account account = exchange.application().account();
        Ticket ticket = ModelRoutes.admit(exchange, body, unit);
        boolean fails = answers.of(account, ticket.model().id()).isTaskFailing();
        return account.startTask(ticket, Usage.units(1), fails);
    }

    TaskView find(Exchange exchange, String placeholder) {
        Account account = exchange.application().account();
        account.requireAddress(exchange.application(), ClientAddress.of(exchange.request()));
        TaskView task = account.task(exchange.path(placeholder));
        if (task.unit() != unit) {
            throw Refusal.of(ErrorCode.TASK_NOT_FOUND, "The task of this id is of another kind.");
        }
        return task;
    }
}
