package io.tipflow.wanted;

import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.testkit.http.TestClient.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;

class WantedServiceTest extends WantedServiceSetting {

    @Test
    void anOrderGoesFromIssueToArrestAndOffThePublicNotice() {
        Answer issued = investigator.post(ORDERS, order("Trần Văn Được"));
        assertThat(issued.status()).isEqualTo(201);
        assertThat(issued.text("/number")).matches("TN-[0-9]{4}-[0-9]{6}");
        String id = issued.text("/id");
        assertThat(issued.header("location")).contains(ORDERS + "/" + id);
        assertThat(each(issued, "/_actions", "name"))
                .containsExactly("reclassify", "arrest", "surrender", "remove");

        Answer notice = anonymous.get(NOTICES + "/" + id);
        assertThat(notice.status()).isEqualTo(200);
        assertThat(notice.header("cache-control")).contains("no-cache");
        assertThat(notice.body().propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "number",
                        "name",
                        "birthYear",
                        "sex",
                        "offence",
                        "danger",
                        "issuedBy",
                        "area");
        assertThat(notice.text("/issuedBy")).isEqualTo("Công an tỉnh Sóc Trăng");
        assertThat(each(anonymous.get(NOTICES + "?limit=200"), "/items", "id")).contains(id);

        assertThat(
                        investigator
                                .post(
                                        action(id, "reclassify"),
                                        "{\"to\":\"INTERNATIONAL\",\"on\":\"2024-02-10\"}")
                                .text("/kind"))
                .isEqualTo("INTERNATIONAL");
        Answer arrested = investigator.post(action(id, "arrest"), "{\"on\":\"2024-03-01\"}");
        assertThat(arrested.text("/status")).isEqualTo("ARRESTED");
        assertThat(arrested.text("/ending/arrestedBy")).isEqualTo("CA-94");
        assertThat(arrested.body().at("/_actions").size()).isZero();
        assertThat(each(arrested, "/_blocked", "code")).containsOnly("order-not-active");

        assertThat(anonymous.get(NOTICES + "/" + id).status()).isEqualTo(404);
        assertThat(each(anonymous.get(NOTICES + "?limit=200"), "/items", "id")).doesNotContain(id);
        assertThat(each(investigator.get(ORDERS + "/" + id + "/history"), "/items", "type"))
                .containsExactly("issued", "reclassified", "arrested");
    }

    @Test
    void aSurrenderAndARemovalTakeAnOrderOffTheNoticeToo() {
        String surrendered = issued("Lý Văn Nhỏ");
        investigator.post(action(surrendered, "surrender"), "{\"on\":\"2024-03-01\"}");
        String removed = issued("Lý Văn Lớn");
        Answer removal =
                investigator.post(
                        action(removed, "remove"), "{\"on\":\"2024-03-01\",\"reason\":\"DIED\"}");
        assertThat(removal.text("/ending/reason")).isEqualTo("DIED");
        for (String id : List.of(surrendered, removed)) {
            assertThat(anonymous.get(NOTICES + "/" + id).status()).isEqualTo(404);
        }
    }

    @Test
    void severalOrdersOnOnePersonNameThePersonOnce() {
        Answer first = investigator.post(ORDERS, order("Thạch Văn Sơn"));
        String person = first.text("/person/id");
        Answer second =
                investigator.post(
                        ORDERS,
                        """
                        {"personId":"%s","kind":"DOMESTIC","danger":"ORDINARY","offence":"173",
                         "issuedOn":"2024-03-01"}\
                        """
                                .formatted(person));
        assertThat(second.status()).as(second.body().toString()).isEqualTo(201);
        assertThat(second.body().at("/person")).isEqualTo(first.body().at("/person"));
        assertThat(each(investigator.get(ORDERS + "?person=" + person), "/items", "number"))
                .containsExactly(second.text("/number"), first.text("/number"));
    }

    @Test
    void anAccusedOfACaseIsWantedUnderTheIdOfTheAccused() {
        Answer issued =
                investigator.post(
                        ORDERS,
                        order("Kim Văn Tài")
                                .replace("{\"person\"", "{\"personId\":\"acc-1\",\"person\""));
        assertThat(issued.text("/person/id")).isEqualTo("acc-1");
    }

    @Test
    void aHandoverIsRecordedAndListed() {
        Answer recorded =
                investigator.post(
                        "/api/v1/wanted-handovers",
                        "{\"receiver\":\"CA-95\",\"persons\":7,\"on\":\"2024-04-01\"}");
        assertThat(recorded.status()).isEqualTo(201);
        String item = recorded.header("location").orElseThrow();
        assertThat(supervisor.get(item).body()).isEqualTo(recorded.body());
        assertThat(
                        each(
                                supervisor.get(
                                        "/api/v1/wanted-handovers?unit=CA-94&from=2024-04-01&to=2024-04-01"),
                                "/items",
                                "id"))
                .contains(recorded.text("/id"));
        assertThat(anonymous.as("investigator", "CA-94-941").get(item).status()).isEqualTo(404);
    }

    @Test
    void aCountIsDeclaredAndListed() {
        Answer declared =
                supervisor.post(
                        "/api/v1/wanted-counts",
                        "{\"unit\":\"CA-94\",\"asOf\":\"2024-06-30\",\"persons\":92}");
        assertThat(declared.status()).isEqualTo(201);
        String item = declared.header("location").orElseThrow();
        assertThat(investigator.get(item).body()).isEqualTo(declared.body());
        assertThat(each(supervisor.get("/api/v1/wanted-counts?unit=CA-94"), "/items", "id"))
                .contains(declared.text("/id"));
    }
}
