package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.testkit.CannedAnswer;
import ai.anyint.sdk.testkit.LedgerLine;
import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import java.time.Duration;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Video and music: charged when accepted, at their end a minute of account time later, refunded where they fail. */
abstract class TasksContract extends WireContract {

    private static final String VIDEOS = "/openai/v1/videos";
    private static final String SUBMIT = "/suno/submit/music";
    private static final String FETCH = "/suno/fetch/";
    private static final String SEEDANCE = "seedance-2-0";
    private static final String SUNO = "suno-v5";
    private static final MediaType FORM = MediaType.get("multipart/form-data; boundary=x");

    TasksContract(Door door) {
        super(door);
    }

    @Test
    @Holds(Rule.TASK_ENDS)
    void video_isInProgress_andCompletedAfterAMinute() {
        Reply created = video("'seconds':'8','size':'1280x720'").hasStatus(200);

        assertThat(created.textAt("/object")).isEqualTo("video");
        assertThat(created.textAt("/model")).isEqualTo(SEEDANCE);
        assertThat(created.textAt("/status")).isEqualTo("in_progress");
        assertThat(created.at("/progress").longValue()).isZero();
        assertThat(created.at("/created_at").longValue()).isEqualTo(NOON.getEpochSecond());
        assertThat(created.at("/completed_at").isNull()).isTrue();
        assertThat(created.at("/error").isNull()).isTrue();

        account.clock().advance(Duration.ofMillis(59_999));
        Reply running = fetchVideo(created).hasStatus(200);
        assertThat(running.textAt("/status")).isEqualTo("in_progress");
        assertThat(running.at("/progress").longValue()).isEqualTo(99);

        account.clock().advance(Duration.ofMillis(1));
        Reply done = fetchVideo(created).hasStatus(200);
        assertThat(done.textAt("/id")).isEqualTo(created.textAt("/id"));
        assertThat(done.textAt("/status")).isEqualTo("completed");
        assertThat(done.at("/progress").longValue()).isEqualTo(100);
        assertThat(done.at("/completed_at").longValue()).isEqualTo(NOON.getEpochSecond() + 60);
        assertThat(done.textAt("/seconds")).isEqualTo("8");
        assertThat(done.textAt("/size")).isEqualTo("1280x720");
    }

    @Test
    @Holds({Rule.UNIT_CHARGE, Rule.TASK_ENDS})
    void video_isChargedWhenAccepted_andFetchingCostsNothing() {
        Reply created = video("'seconds':'4'").hasStatus(200);
        assertThat(account.balance()).isEqualTo(Money.of("4.50"));

        account.clock().advance(Duration.ofMinutes(1));
        fetchVideo(created).hasStatus(200);

        assertThat(account.balance()).isEqualTo(Money.of("4.50"));
        assertThat(account.ledger()).hasSize(2);
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    @Holds(Rule.FAILED_TASK_REFUNDED)
    void videoThatFails_saysSo_andIsRefunded() {
        account.answer(SEEDANCE, CannedAnswer.taskFails());
        Reply created = video("'seconds':'4'").hasStatus(200);
        assertThat(created.textAt("/status")).isEqualTo("in_progress");
        assertThat(account.balance()).isEqualTo(Money.of("4.50"));

        account.clock().advance(Duration.ofMinutes(1));

        Reply failed = fetchVideo(created).hasStatus(200);
        assertThat(failed.textAt("/status")).isEqualTo("failed");
        assertThat(failed.textAt("/error/code")).isNotBlank();
        assertThat(failed.textAt("/error/message")).isNotBlank();
        assertThat(failed.at("/completed_at").isNull()).isTrue();
        assertThat(account.balance()).isEqualTo(Money.of("5"));
        assertThat(account.ledger()).extracting(LedgerLine::type).containsExactly("topup", "usage", "refund");
        assertThat(requests()).isEqualTo(1);
        assertThat(wire.get(manager, KEYS + "/1").textAt("/spent")).isEqualTo("0.00");
    }

    @Test
    @Holds(Rule.FAILED_TASK_REFUNDED)
    void end_isDecidedWhenTheTaskIsAccepted() {
        account.answer(SUNO, CannedAnswer.taskFails());
        String fails = submit().textAt("/task_id");
        account.answer(SUNO, CannedAnswer.taskSucceeds());
        String succeeds = submit().textAt("/task_id");

        account.clock().advance(Duration.ofMinutes(1));

        assertThat(wire.get(app, FETCH + fails).textAt("/status")).isEqualTo("failed");
        assertThat(wire.get(app, FETCH + succeeds).textAt("/status")).isEqualTo("succeeded");
        assertThat(account.balance()).isEqualTo(Money.of("4.90"));
    }

    @Test
    @Holds({Rule.TASK_ENDS, Rule.UNIT_CHARGE})
    void music_isProcessing_andSucceededAfterAMinute() {
        Reply submitted = submit().hasStatus(200);
        assertThat(Reply.names(submitted.json())).containsExactly("task_id");
        String id = submitted.textAt("/task_id");
        assertThat(account.balance()).isEqualTo(Money.of("4.90"));

        assertThat(wire.get(app, FETCH + id).hasStatus(200).text())
                .isEqualTo("{\"task_id\":\"" + id + "\",\"status\":\"processing\"}");
        account.clock().advance(Duration.ofMinutes(1));
        assertThat(wire.get(app, FETCH + id).textAt("/status")).isEqualTo("succeeded");
        assertThat(account.balance()).isEqualTo(Money.of("4.90"));
    }

    @Test
    @Holds(Rule.FOREIGN_IS_404)
    void taskOfAnotherAccountOrKindOrNone_is404() {
        String music = submit().textAt("/task_id");
        String video = video("'seconds':'4'").textAt("/id");
        var stranger = fake.openAccount("5", NOON);

        wire.get(app, FETCH + "task_0").isRefused(404, "not_found_error", "task_not_found");
        wire.get(app, VIDEOS + "/task_0").isRefused(404, "not_found_error", "task_not_found");
        wire.get(stranger.apiKey(), FETCH + music).isRefused(404, "not_found_error", "task_not_found");
        wire.get(stranger.apiKey(), VIDEOS + "/" + video).isRefused(404, "not_found_error", "task_not_found");
        wire.get(app, FETCH + video).isRefused(404, "not_found_error", "task_not_found");
        wire.get(app, VIDEOS + "/" + music).isRefused(404, "not_found_error", "task_not_found");
    }

    @Test
    @Holds(Rule.KEY_FAMILIES_APART)
    void taskIsFetched_byAnyKeyOfTheAccount_andByNoProvisioningKey() {
        String id = submit().textAt("/task_id");
        Reply other = createKey("{\"name\":\"other\"}");

        wire.get(secretOf(other), FETCH + id).hasStatus(200);
        wire.get(manager, FETCH + id).isRefused(403, "permission_error", "inference_not_allowed");
    }

    @Test
    void videoAsAForm_isTakenAsOpenAisClientsSendIt() {
        RequestBody form = new MultipartBody.Builder()
                .setType(MultipartBody.FORM)
                .addFormDataPart("model", SEEDANCE)
                .addFormDataPart("prompt", "Ein Möwenflug")
                .addFormDataPart("size", "1280x720")
                .addFormDataPart("tags[]", "a")
                .addFormDataPart("tags[]", "b")
                .addFormDataPart(
                        "input_reference", "model.png", RequestBody.create("\r\n--x", MediaType.get("image/png")))
                .build();

        Reply created = wire.send(wire.request(app, VIDEOS).post(form)).hasStatus(200);

        assertThat(created.textAt("/model")).isEqualTo(SEEDANCE);
        assertThat(created.textAt("/size")).isEqualTo("1280x720");
        assertThat(account.balance()).isEqualTo(Money.of("4.50"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--x--",
                "--x\r\n",
                "--x\r\n\r\nseedance-2-0\r\n--x--\r\n",
                "--x\r\nContent-Disposition: form-data; filename=\"a\"\r\n\r\nseedance-2-0\r\n--x--\r\n"
            })
    void formThatCannotBeRead_is400_andCostsNothing(String form) {
        wire.send(wire.request(app, VIDEOS).post(RequestBody.create(form, FORM)))
                .isRefused(400, "invalid_request_error", "invalid_json");

        assertThat(account.ledger()).hasSize(1);
    }

    @Test
    void formWithAFieldTwiceOrWithout_is400NamingIt() {
        form(part("model", SEEDANCE) + part("model", SEEDANCE) + part("prompt", "a"))
                .isInvalid("invalid_parameter", "model");
        form(part("model", SEEDANCE)).isInvalid("invalid_parameter", "prompt");
        form(part("prompt", "a")).isInvalid("invalid_parameter", "model");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/openai/v1/videos  | {'model':'seedance-2-0'}                          | 400 | invalid_parameter",
                "/openai/v1/videos  | {'model':'seedance-2-0','prompt':7}               | 400 | invalid_parameter",
                "/openai/v1/videos  | {'model':'seedance-2-0','prompt':'a','seconds':8} | 400 | invalid_parameter",
                "/openai/v1/videos  | {'prompt':'a'}                                    | 400 | invalid_parameter",
                "/openai/v1/videos  | {'model':'suno-v5','prompt':'a'}                  | 400 | invalid_parameter",
                "/openai/v1/videos  | {'model':'nothing','prompt':'a'}                  | 404 | model_not_found",
                "/openai/v1/videos  | [                                                 | 400 | invalid_json",
                "/suno/submit/music | {'prompt':'a'}                                    | 400 | invalid_parameter",
                "/suno/submit/music | {'model':7}                                       | 400 | invalid_parameter",
                "/suno/submit/music | {'model':'seedance-2-0'}                          | 400 | invalid_parameter",
                "/suno/submit/music | {'model':'nothing'}                               | 404 | model_not_found",
            })
    @Holds({Rule.REFUSED_COSTS_NOTHING, Rule.MODEL_EXISTS})
    void refusedTask_costsNothingAndWritesNothing(String path, String body, int status, String code) {
        Reply reply = wire.post(app, path, body.replace('\'', '"')).hasStatus(status);

        assertThat(reply.textAt("/error/code")).isEqualTo(code);
        assertThat(account.ledger()).hasSize(1);
        assertThat(requests()).isZero();
    }

    private Reply form(String parts) {
        return wire.send(wire.request(app, VIDEOS).post(RequestBody.create(parts + "--x--\r\n", FORM)));
    }

    private static String part(String name, String value) {
        return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private Reply video(String fields) {
        return wire.post(
                app, VIDEOS, ("{'model':'" + SEEDANCE + "','prompt':'a gull'," + fields + "}").replace('\'', '"'));
    }

    private Reply fetchVideo(Reply created) {
        return wire.get(app, VIDEOS + "/" + created.textAt("/id"));
    }

    private Reply submit() {
        return wire.post(app, SUBMIT, "{\"model\":\"suno-v5\",\"prompt\":\"a shanty\",\"make_instrumental\":true}");
    }

    private long requests() {
        return wire.get(manager, "/v1/account/activity")
                .at("/total_stats/total_requests")
                .longValue();
    }
}
