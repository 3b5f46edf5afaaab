package io.tipflow.tipintake.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.testkit.backends.WithBackends;
import io.tipflow.tipintake.RunningTipIntake;
import io.tipflow.tipintake.RunningTipIntake.Answer;
import io.tipflow.tipintake.RunningTipIntake.Client;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@WithBackends
class PicturesHttpTest {

    private static final String PUBLIC = "/api/v1/public/tips";

    private static RunningTipIntake service;
    private static Client investigator;

    @BeforeAll
    static void start() {
        service = RunningTipIntake.shared();
        investigator = service.as("investigator", "CA-94");
    }

    private record Sent(String path, String receipt) {}

    private static Sent tip() {
        String word = "anhchup" + UUID.randomUUID().toString().substring(0, 8);
        String receipt =
                service.anonymous()
                        .post(PUBLIC, "{\"narrative\":\"" + word + "\"}")
                        .field("receipt");
        String id = investigator.get("/api/v1/tips?q=" + word).json().at("/items/0/id").asString();
        return new Sent("/api/v1/tips/" + id + "/pictures", receipt);
    }

    private static Answer send(Sent tip, byte[] file) {
        return service.anonymous()
                .with("Tip-Receipt", tip.receipt())
                .post(PUBLIC + "/pictures", file);
    }

    @Test
    void a_picture_sent_by_receipt_is_seen_by_the_investigator_without_what_the_camera_wrote()
            throws Exception {
        Sent tip = tip();

        Answer sent = send(tip, Photograph.held(6));

        assertThat(sent.status()).as(sent.text()).isEqualTo(200);
        assertThat(sent.field("type")).isEqualTo("image/jpeg");
        JsonNode listed = investigator.get(tip.path()).json().get("items");
        assertThat(listed).hasSize(1);
        assertThat(listed.at("/0/by").asString()).isEqualTo("public");
        assertThat(listed.at("/0/width").asInt()).isEqualTo(32);
        Instant at = Instant.parse(listed.at("/0/at").asString());
        assertThat(at).isEqualTo(at.truncatedTo(ChronoUnit.HOURS));
        Answer file = investigator.get(listed.at("/0/href").asString());
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.text()).contains("JFIF").doesNotContain(Photograph.SECRET);
        assertThat(file.headers())
                .containsEntry("content-type", "image/jpeg")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("content-security-policy", "default-src 'none'; sandbox");
    }

    @Test
    void the_same_picture_sent_again_is_one_picture() throws Exception {
        Sent tip = tip();

        send(tip, Photograph.held(3));
        Answer again = send(tip, Photograph.held(3));

        assertThat(again.status()).isEqualTo(200);
        assertThat(investigator.get(tip.path()).json().get("items")).hasSize(1);
    }

    @Test
    void staff_add_pictures_under_their_name_and_only_where_they_may_read() throws Exception {
        Sent tip = tip();

        Answer added = investigator.post(tip.path(), Photograph.plain("png"));

        assertThat(added.status()).as(added.text()).isEqualTo(200);
        assertThat(added.field("by")).isNotBlank().isNotEqualTo(Picture.REPORTER);
        assertThat(added.field("type")).isEqualTo("image/png");
        Client elsewhere = service.as("investigator", "CA-94-941");
        assertThat(elsewhere.get(tip.path()).status()).isEqualTo(404);
        assertThat(elsewhere.get(added.field("href")).status()).isEqualTo(404);
        assertThat(elsewhere.post(tip.path(), Photograph.plain("png")).status()).isEqualTo(404);
        assertThat(service.as("analyst", "CA-94").get(tip.path()).status()).isEqualTo(403);
        assertThat(service.anonymous().get(added.field("href")).status()).isEqualTo(401);
    }

    @Test
    void what_is_no_picture_is_refused_with_what_would_be_one_and_nothing_is_kept() {
        Sent tip = tip();

        Answer document = send(tip, "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        Answer unknown =
                service.anonymous()
                        .with("Tip-Receipt", "1111222233334444")
                        .post(PUBLIC + "/pictures", new byte[] {1});
        Answer large = send(tip, new byte[Picture.MOST_BYTES + 1]);

        assertThat(document.status()).isEqualTo(415);
        assertThat(document.field("code")).isEqualTo("picture-of-other-kind");
        assertThat(document.json().get("taken").toString()).contains("image/jpeg");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(large.status()).isEqualTo(413);
        assertThat(investigator.get(tip.path()).json().get("items")).isEmpty();
    }
}
