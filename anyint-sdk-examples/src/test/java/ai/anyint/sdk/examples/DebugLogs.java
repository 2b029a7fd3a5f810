package ai.anyint.sdk.examples;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.LoggerFactory;

/** The SDK's lines at DEBUG, formatted in full, counted, and thrown away; {@code close} turns them off. */
final class DebugLogs implements AutoCloseable {

    private final AtomicLong written = new AtomicLong();
    private final Logger log;
    private final OutputStreamAppender<ILoggingEvent> nowhere = new OutputStreamAppender<>();

    DebugLogs() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%d{HH:mm:ss.SSS} [%thread] %-5level %logger{36} -- %msg%n");
        encoder.start();
        nowhere.setContext(context);
        nowhere.setEncoder(encoder);
        nowhere.setOutputStream(new Counting());
        nowhere.start();
        log = context.getLogger("ai.anyint.sdk.http");
        log.setLevel(Level.DEBUG);
        log.setAdditive(false);
        log.addAppender(nowhere);
    }

    /** Returns how many bytes were logged. */
    long written() {
        return written.get();
    }

    @Override
    public void close() {
        log.detachAppender(nowhere);
        log.setAdditive(true);
        log.setLevel(null);
        nowhere.stop();
    }

    private final class Counting extends OutputStream {

        @Override
        public void write(int one) {
            written.incrementAndGet();
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            written.addAndGet(length);
        }
    }
}
