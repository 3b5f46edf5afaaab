package io.tipflow.wanted;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.tipflow.testkit.http.TestClient.Answer;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OrderProposalsTest extends WantedServiceSetting {

    private static final String PROPOSALS = ORDERS + "/proposals";

    @Autowired private MongoDatabase database;

    @Test
    void aWantedPersonIsProposedByNameAndByYearOfBirth() {
        issued("Thạch Sà Rươl Khêm");
        Answer proposed = propose("tôi thấy thach sa ruol khem sinh 1980 ở bến xe");
        assertThat(proposed.status()).isEqualTo(200);
        assertThat(proposed.header("cache-control").orElse("")).contains("no-store");
        assertThat(proposed.text("/wanted/0/name")).isEqualTo("Thạch Sà Rươl Khêm");
        assertThat(proposed.body().at("/wanted/0/heard").asBoolean()).isFalse();
        assertThat(proposed.body().at("/wanted/0/reasons").toString())
                .contains("Thạch Sà Rươl Khêm")
                .contains("1980");
        assertThat(propose("thach sa ruol khem sinh 1999").text("/wanted/0/reasons/0"))
                .isNotBlank();
    }

    @Test
    void whatIsOnlyHeardIsMarkedAsSuch() {
        issued("Lâm Vĩnh Trường");
        Answer proposed = propose("người tên lâm dĩn chườn");
        assertThat(proposed.text("/wanted/0/name")).isEqualTo("Lâm Vĩnh Trường");
        assertThat(proposed.body().at("/wanted/0/heard").asBoolean()).isTrue();
    }

    @Test
    void whoIsNotWantedAnyMoreIsNotProposed() {
        String id = issued("Kiên Sô Phết");
        assertThat(propose("gặp Kiên Sô Phết").body().at("/wanted")).hasSize(1);
        investigator.post(action(id, "surrender"), "{\"on\":\"2024-03-01\"}");
        assertThat(propose("gặp Kiên Sô Phết").body().at("/wanted")).isEmpty();
        assertThat(propose("mất xe đạp").body().at("/wanted")).isEmpty();
    }

    @Test
    void whoTakesNoTipsIsProposedNobody() {
        assertThat(anonymous.as("judge", "TA-94").post(PROPOSALS, "{\"narrative\":\"x\"}").status())
                .isEqualTo(403);
    }

    @Test
    void namesAreFoundByTheirIndex() {
        issued("Dương Hoài Bão");
        Document explained =
                database.runCommand(
                        new Document(
                                        "explain",
                                        new Document("find", "wanted_orders")
                                                .append(
                                                        "filter",
                                                        new Document(
                                                                        "list.names",
                                                                        new Document(
                                                                                "$in",
                                                                                List.of(
                                                                                        "hoai bao",
                                                                                        "a b")))
                                                                .append("list.status", "ACTIVE"))
                                                .append("limit", 40))
                                .append("verbosity", "executionStats"));
        assertThat(explained.toJson()).contains("IXSCAN").doesNotContain("COLLSCAN");
    }

    private Answer propose(String narrative) {
        return anonymous
                .as("operator", "CA-94")
                .post(PROPOSALS, "{\"narrative\":\"" + narrative + "\"}");
    }
}
