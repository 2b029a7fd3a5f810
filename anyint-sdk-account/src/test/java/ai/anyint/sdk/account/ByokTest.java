package ai.anyint.sdk.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.core.error.NotFoundException;
import ai.anyint.sdk.core.internal.json.Json;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** What leaves for BYOK credentials, what comes back, and that the credential goes nowhere else. */
class ByokTest {

    private static final String ONE = Fixtures.text("ByokCredential");
    /** Nothing about it looks like a key: only knowing it can mask it. */
    private static final String CREDENTIAL = "test.provider.credential.0123456789";

    private static final CreateByokCredential CREATE = CreateByokCredential.builder()
            .provider("anthropic")
            .name("our contract")
            .credential(Secret.of(CREDENTIAL))
            .allowedModels(List.of("claude-sonnet-4-6"))
            .build();
    private static final UpdateByokCredential REPLACE =
            UpdateByokCredential.builder().credential(Secret.of(CREDENTIAL)).build();

    static List<Way> ways() {
        return Way.all();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void everyOperation_sendsItsRequest_andReadsItsAnswer(Way way) {
        ScriptedService service = new ScriptedService()
                .answers(200, "{\"byok\":[" + ONE + "]}")
                .answers(201, ONE)
                .answers(200, ONE)
                .answers(200, ONE)
                .answers(200, ONE)
                .answers(204, "");
        way.ask(service, face -> {
            assertThat(face.listByok())
                    .singleElement()
                    .satisfies(one -> assertThat(one.id()).isEqualTo("byok_1"));
            assertThat(face.createByok(CREATE).maskedCredential()).contains("sk-a…wxyz");
            assertThat(face.getByok("byok_1").provider()).isEqualTo("anthropic");
            face.updateByok("byok_1", REPLACE);
            face.updateByok(
                    "byok_1",
                    UpdateByokCredential.builder()
                            .name("theirs")
                            .enabled(false)
                            .removeAllowedModels()
                            .build());
            face.deleteByok("byok_1");
        });
        assertThat(service.sent())
                .containsExactly(
                        "GET /v1/account/byok",
                        "POST /v1/account/byok {\"provider\":\"anthropic\",\"name\":\"our contract\","
                                + "\"allowed_models\":[\"claude-sonnet-4-6\"],\"credential\":\"" + CREDENTIAL + "\"}",
                        "GET /v1/account/byok/byok_1",
                        "PATCH /v1/account/byok/byok_1 {\"credential\":\"" + CREDENTIAL + "\"}",
                        "PATCH /v1/account/byok/byok_1 {\"name\":\"theirs\",\"is_enabled\":false,\"allowed_models\":null}",
                        "DELETE /v1/account/byok/byok_1");
    }

    @Test
    void listWithoutAnyModel_isNeverBuilt() {
        assertThatIllegalArgumentException()
                .isThrownBy(CreateByokCredential.builder().from(CREATE).allowedModels(List.of())::build)
                .withMessageContaining("allowedModels");
        assertThatIllegalArgumentException()
                .isThrownBy(UpdateByokCredential.builder().allowedModels(List.of())::build)
                .withMessageContaining("allowedModels");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void unknownCredential_isNotFound(Way way) {
        ScriptedService service = new ScriptedService().refuses(404, "not_found_error", "byok_not_found");
        way.ask(
                service,
                face -> assertThatExceptionOfType(NotFoundException.class)
                        .isThrownBy(() -> face.getByok("byok_9"))
                        .satisfies(e -> assertThat(e.code()).contains("byok_not_found")));
    }

    @Test
    void request_showsItsCredentialNeitherPrintedNorSerialised() throws Exception {
        ObjectMapper another = new ObjectMapper().registerModule(new Jdk8Module());

        for (Object request : List.of(CREATE, REPLACE, ByokCalls.create(CREATE), ByokCalls.update("byok_1", REPLACE))) {
            assertThat(request.toString()).doesNotContain(CREDENTIAL);
        }
        for (Object request : List.of(CREATE, REPLACE)) {
            assertThat(another.writeValueAsString(request)).doesNotContain(CREDENTIAL);
            assertThat(new String(Json.write(request), StandardCharsets.UTF_8)).doesNotContain(CREDENTIAL);
        }
        assertThat(CREATE.toString()).contains("our contract").contains(Secret.MASK);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void credentialThatTheServiceRepeats_isInNoLogAndNoException(Way way) {
        String quoting = "{\"error\":{\"message\":\"no contract for " + CREDENTIAL + "\",\"type\":\"" + CREDENTIAL
                + "\",\"code\":\"" + CREDENTIAL + "\",\"param\":\"" + CREDENTIAL + "\"}}";
        ScriptedService service = new ScriptedService()
                .answers(201, ONE)
                .answers(400, quoting)
                .answers(400, quoting)
                .answers(400, "<p>" + CREDENTIAL + "</p>")
                .answers(201, "{\"id\":\"" + CREDENTIAL + "\"}");
        StringWriter failures = new StringWriter();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger("ai.anyint.sdk.http");
        log.start();
        logger.setLevel(Level.TRACE);
        logger.addAppender(log);
        try {
            way.withClient(service, client -> client.logBodies(4096), anyint -> {
                TeamFace face = way.view().apply(anyint);
                face.createByok(CREATE);
                Stream.<Runnable>of(
                                () -> face.updateByok("byok_1", REPLACE),
                                () -> face.createByok(CREATE),
                                () -> face.createByok(CREATE),
                                () -> face.createByok(CREATE))
                        .forEach(call -> assertThatExceptionOfType(RuntimeException.class)
                                .isThrownBy(call::run)
                                .satisfies(e -> e.printStackTrace(new PrintWriter(failures))));
            });
        } finally {
            logger.detachAppender(log);
            logger.setLevel(null);
        }
        String logged =
                log.list.stream().map(ILoggingEvent::getFormattedMessage).collect(Collectors.joining("\n"));
        assertThat(service.sent()).filteredOn(sent -> sent.contains(CREDENTIAL)).hasSize(5);
        assertThat(logged)
                .contains("request body")
                .contains("\"credential\":\"***\"")
                .doesNotContain(CREDENTIAL);
        assertThat(failures.toString()).contains("no contract for ***").doesNotContain(CREDENTIAL);
    }
}
