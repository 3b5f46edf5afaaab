package io.tipflow.browser;

import java.time.LocalDate;
import java.time.ZoneId;
import tools.jackson.databind.JsonNode;

/** Things to show: entered over HTTP, as everybody does. */
final class Props {
    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final Stage stage;

    Props(Stage stage) {
        this.stage = stage;
    }

    /** A tip; its id. */
    String tip(String narrative) {
        return tip(narrative, false);
    }

    String tip(String narrative, boolean urgent) {
        return stage.post(
                        "operator",
                        "/api/v1/tips",
                        """
                        {"narrative":"%s","channel":"HOTLINE","kind":"TO_GIAC","offence":"173","place":"Chợ Sóc Trăng","urgent":%s}
                        """
                                .formatted(narrative, urgent))
                .get("id")
                .asString();
    }

    /** A case with one accused; its id. */
    String caseFile(String accused) {
        String id =
                stage.post(
                                "investigator",
                                "/api/v1/cases",
                                """
                                {"offence":"173","gravity":"SERIOUS","initiatedOn":"%s","decisionNo":"118/QĐ-CSHS"}
                                """
                                        .formatted(TODAY.minusDays(20)))
                        .get("id")
                        .asString();
        stage.post(
                "investigator",
                "/api/v1/cases/" + id + "/actions/charge-accused",
                """
                {"accused":{"name":"%s","birthYear":1990,"kind":"INDIVIDUAL"},"offence":"173","chargedOn":"%s"}
                """
                        .formatted(accused, TODAY.minusDays(10)));
        return id;
    }

    /** A wanted order; its id. */
    String order(String name) {
        return stage.post(
                        "investigator",
                        "/api/v1/wanted-orders",
                        """
                        {"person":{"name":"%s","birthYear":1985},"kind":"DOMESTIC","danger":"DANGEROUS","offence":"171","issuedOn":"%s"}
                        """
                                .formatted(name, TODAY.minusDays(5)))
                .get("id")
                .asString();
    }

    JsonNode tipOf(String id) {
        return stage.get("operator", "/api/v1/tips/" + id);
    }

    /** The latest tip of the register. */
    JsonNode latestTip() {
        String id =
                stage.get("operator", "/api/v1/tips?limit=1")
                        .get("items")
                        .get(0)
                        .get("id")
                        .asString();
        return tipOf(id);
    }
}
