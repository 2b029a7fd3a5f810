package ai.anyint.sdk.benchmarks.client;

import ai.anyint.sdk.account.AccountClient;
import ai.anyint.sdk.account.Balance;
import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.micrometer.MicrometerCalls;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.OutputStream;
import org.slf4j.LoggerFactory;

/** This SDK with metrics, and with a line a request that is formatted in full and then thrown away. */
final class AnyIntObserved implements Client {

    private final AnyIntClient anyint;
    private final AccountClient account;

    AnyIntObserved(String url) {
        logEverything();
        this.anyint = AnyIntClient.builder()
                .baseUrl(url)
                .provisioningKey(Clients.KEY)
                .callInterceptor(MicrometerCalls.of(new SimpleMeterRegistry()))
                .build();
        this.account = AccountClient.of(anyint);
    }

    private static void logEverything() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%d{HH:mm:ss.SSS} [%thread] %-5level %logger{36} -- %msg%n");
        encoder.start();
        OutputStreamAppender<ILoggingEvent> nowhere = new OutputStreamAppender<>();
        nowhere.setContext(context);
        nowhere.setEncoder(encoder);
        nowhere.setOutputStream(OutputStream.nullOutputStream());
        nowhere.start();
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.detachAndStopAllAppenders();
        root.addAppender(nowhere);
        root.setLevel(Level.INFO);
        context.getLogger("ai.anyint.sdk.http").setLevel(Level.DEBUG);
    }

    @Override
    public Balance call() {
        return account.balance();
    }

    @Override
    public void close() {
        anyint.close();
    }
}
