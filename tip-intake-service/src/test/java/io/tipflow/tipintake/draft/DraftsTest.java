package io.tipflow.tipintake.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.tipflow.testkit.backends.WithBackends;
import io.tipflow.tipintake.RunningTipIntake;
import io.tipflow.tipintake.RunningTipIntake.Answer;
import io.tipflow.tipintake.RunningTipIntake.Client;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@WithBackends
class DraftsTest {

    private static final String DRAFTS = "/api/v1/drafts";
    private static final Instant NOW = Instant.parse("2026-11-24T07:00:00Z");

    private static RunningTipIntake service;
    private static Client author;
    private static Client other;

    @BeforeAll
    static void start() {
        service = RunningTipIntake.shared();
        author = service.as("operator", "CA-94-942");
        other = service.as("operator", "CA-94-943");
    }

    @Test
    void aDraftIsKeptVersionByVersionAndReadByItsAuthorOnly() {
        String path = DRAFTS + "/" + UUID.randomUUID();
        Answer first = author.put(path, body("one", ""));
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(first.field("version")).isEqualTo("1");
        Answer second = author.put(path, body("two", ",\"base\":1,\"subject\":\"tip-1\""));
        assertThat(second.field("version")).isEqualTo("2");
        assertThat(second.headers().get("etag")).isEqualTo("\"2\"");

        Answer read = author.get(path);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.headers().get("cache-control")).contains("no-store");
        assertThat(new String(Base64.getDecoder().decode(read.field("content")))).isEqualTo("two");
        assertThat(read.field("subject")).isEqualTo("tip-1");
        assertThat(other.get(path).status()).isEqualTo(404);
        assertThat(service.anonymous().get(path).status()).isEqualTo(401);
        assertThat(author.get(DRAFTS).text())
                .contains(path.substring(DRAFTS.length() + 1))
                .doesNotContain("content");

        assertThat(other.delete(path).status()).isEqualTo(204);
        assertThat(author.get(path).status()).isEqualTo(200);
        assertThat(author.delete(path).status()).isEqualTo(204);
        assertThat(author.get(path).status()).isEqualTo(404);
    }

    @Test
    void anotherWindowThatSavedSinceIsToldOfAndARetryIsTheSameSave() {
        String path = DRAFTS + "/" + UUID.randomUUID();
        author.put(path, body("one", ""));
        author.put(path, body("two", ",\"base\":1"));

        assertThat(author.put(path, body("two", ",\"base\":1")).field("version")).isEqualTo("2");
        Answer late = author.put(path, body("mine", ",\"base\":1"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.field("code")).isEqualTo("draft-moved-on");
        assertThat(late.field("currentVersion")).isEqualTo("2");
        assertThat(author.put(path, body("mine", "")).field("code")).isEqualTo("draft-moved-on");
        assertThat(author.put(path, body("mine", ",\"base\":2")).field("version")).isEqualTo("3");
    }

    @Test
    void whatIsTooLargeOrNoBase64OrOddlyNamedIsRefused() {
        String path = DRAFTS + "/" + UUID.randomUUID();
        Answer large = author.put(path, body("x".repeat(256 * 1024 + 1), ""));
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.field("code")).isEqualTo("draft-too-large");
        assertThat(author.put(path, body("x".repeat(256 * 1024), "")).status()).isEqualTo(200);
        assertThat(author.put(path, "{\"form\":\"tip\",\"content\":\"?\"}").field("code"))
                .isEqualTo("content-not-base64");
        assertThat(author.put(DRAFTS + "/a_b", body("x", "")).field("code"))
                .isEqualTo("invalid-draft-id");
        assertThat(author.put(path, "{\"form\":\"Tip!\",\"content\":\"\"}").status())
                .isEqualTo(400);
    }

    @Test
    void aDraftIsGoneAfterThreeDaysAndNobodyHasMoreThanFifty() {
        Drafts drafts = Drafts.open(service.bean(MongoDatabase.class), true);
        String by = "author-" + UUID.randomUUID();
        for (int i = 0; i < Draft.MOST_OF_A_PERSON; i++) {
            assertThat(save(drafts, by, "d" + i, NOW)).isInstanceOf(Drafts.Saved.Kept.class);
        }
        assertThat(save(drafts, by, "more", NOW)).isInstanceOf(Drafts.Saved.TooMany.class);

        Instant later = NOW.plus(Draft.KEPT).plusSeconds(1);
        assertThat(drafts.find(by, "d1", later)).isEmpty();
        assertThat(drafts.of(by, later)).isEmpty();
        assertThat(save(drafts, by, "d1", later)).isInstanceOf(Drafts.Saved.Kept.class);
    }

    @Test
    void everyQueryOfDraftsHasItsIndex() {
        MongoDatabase database = service.bean(MongoDatabase.class);
        Drafts.open(database, true);
        for (Document filter :
                List.of(
                        new Document("by", "somebody"),
                        new Document("by", "somebody")
                                .append("savedAt", new Document("$gt", new java.util.Date(0))),
                        new Document("_id", "x/somebody"))) {
            Document explained =
                    database.runCommand(
                            new Document(
                                            "explain",
                                            new Document("find", "drafts").append("filter", filter))
                                    .append("verbosity", "executionStats"));
            assertThat(explained.toJson()).as(filter.toJson()).doesNotContain("COLLSCAN");
        }
    }

    private static Drafts.Saved save(Drafts drafts, String by, String id, Instant now) {
        return drafts.save(by, id, 0, "tip", Optional.empty(), "AQID", now);
    }

    private static String body(String content, String more) {
        return "{\"form\":\"tip\",\"content\":\""
                + Base64.getEncoder().encodeToString(content.getBytes())
                + "\""
                + more
                + "}";
    }
}
