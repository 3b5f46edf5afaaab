package io.tipflow.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.testkit.http.TestClient.Answer;
import org.junit.jupiter.api.Test;

class CaseServiceTest extends CaseServiceSetting {

    @Test
    void aCaseGoesFromInitiationToJudgment() {
        Answer opened = investigator.post(CASES, OPENING);
        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.text("/number")).matches("VA-[0-9]{4}-[0-9]{6}");
        String item = CASES + "/" + opened.text("/id");
        assertThat(opened.header("location")).contains(item);
        assertThat(opened.header("etag")).contains("\"1\"");
        assertThat(each(opened, "/_actions", "name")).containsExactly("charge-accused");

        Answer charged =
                investigator.post(
                        item + "/actions/charge-accused", accused("Trần Thị Hường", "2024-02-03"));
        assertThat(charged.status()).isEqualTo(200);
        String accused = charged.text("/accused/0/id");
        assertThat(each(charged, "/_actions", "name"))
                .containsExactly("charge-accused", "send-file");

        assertThat(procurator.get(item).status()).as("before the file is sent").isEqualTo(404);
        Answer sent =
                investigator.post(
                        item + "/actions/send-file",
                        """
                        {"procuracy":"VKS-94","sentOn":"2024-03-01"}\
                        """);
        assertThat(sent.text("/status")).isEqualTo("CONCLUDED");
        assertThat(sent.body().at("/_actions")).isEmpty();

        Answer seen = procurator.get(item);
        assertThat(each(seen, "/_actions", "name")).containsExactly("accept-at-procuracy");
        assertThat(
                        procurator
                                .post(
                                        item + "/actions/accept-at-procuracy",
                                        """
                                        {"acceptedOn":"2024-03-02"}\
                                        """)
                                .text("/status"))
                .isEqualTo("AT_PROCURACY");
        assertThat(judge.get(item).status()).as("before the indictment").isEqualTo(404);
        assertThat(
                        procurator
                                .post(
                                        item + "/actions/file-indictment",
                                        """
                                        {"court":"TA-94","filedOn":"2024-03-20"}\
                                        """)
                                .text("/status"))
                .isEqualTo("PROSECUTED");
        assertThat(
                        judge.post(
                                        item + "/actions/accept-at-court",
                                        """
                                        {"acceptedOn":"2024-03-22"}\
                                        """)
                                .text("/status"))
                .isEqualTo("AT_COURT");
        Answer judged =
                judge.post(
                        item + "/actions/give-judgment",
                        """
                        {"judgedOn":"2024-05-05","verdicts":[{"accused":"%s","verdict":"CONVICTED"}]}\
                        """
                                .formatted(accused));
        assertThat(judged.status()).isEqualTo(200);
        assertThat(judged.text("/status")).isEqualTo("JUDGED");
        assertThat(judged.text("/accused/0/verdict")).isEqualTo("CONVICTED");

        Answer history = investigator.get(item + "/history");
        assertThat(each(history, "/items", "type"))
                .containsExactly(
                        "opened",
                        "accused-charged",
                        "file-sent",
                        "accepted-by-procuracy",
                        "indictment-filed",
                        "accepted-by-court",
                        "judgment-given");
    }
}
