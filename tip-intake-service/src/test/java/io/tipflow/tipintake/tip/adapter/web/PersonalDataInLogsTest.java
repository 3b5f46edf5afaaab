package io.tipflow.tipintake.tip.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.tipflow.testkit.backends.WithBackends;
import io.tipflow.tipintake.RunningTipIntake;
import io.tipflow.tipintake.RunningTipIntake.Answer;
import io.tipflow.tipintake.RunningTipIntake.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@WithBackends
@ExtendWith(OutputCaptureExtension.class)
class PersonalDataInLogsTest {

    private static final String[] PERSONAL = {
        "Nguyễn Thị Kín",
        "0987654321",
        "Khóm Bí Mật",
        "094099887766",
        "lời khai mật",
        "chỗ hẹn mật",
        "giờ mật",
        "đối tượng mật",
        "liên lạc mật"
    };

    private static final String TIP =
            """
            {"narrative":"lời khai mật","channel":"HOTLINE","kind":"TO_GIAC",
             "place":"chỗ hẹn mật","happened":"giờ mật",
             "reporter":{"name":"Nguyễn Thị Kín","phone":"0987654321",
                         "address":"Khóm Bí Mật","idNumber":"094099887766"}%s}
            """;

    @Test
    void neitherWordsNorPeopleAreLogged(CapturedOutput output) {
        RunningTipIntake service = RunningTipIntake.shared();
        Logger own = (Logger) LoggerFactory.getLogger("io.tipflow");
        Level usual = own.getLevel();
        own.setLevel(Level.TRACE);
        try {
            Client operator = service.as("operator", "CA-94");
            Client custodian = service.as("custodian", "CA-94");
            Answer created = operator.post("/api/v1/tips", TIP.formatted(""));
            assertThat(created.status()).isEqualTo(201);
            String path = "/api/v1/tips/" + created.field("id");
            Answer opened =
                    custodian.post(path + "/actions/open-reporter", "{\"reason\":\"lệnh\"}");
            assertThat(opened.field("name")).isEqualTo("Nguyễn Thị Kín");
            operator.get("/api/v1/tips?q=khai");
            custodian.post(path + "/actions/destroy-reporter", "{\"reason\":\"lệnh\"}");
            assertThat(operator.post("/api/v1/tips", TIP.formatted(",\"x\":1")).status())
                    .isEqualTo(400);
            assertThat(operator.post("/api/v1/tips", TIP.formatted(",\"offence\":\"0\"")).status())
                    .isEqualTo(400);
            Answer sent =
                    service.anonymous()
                            .with("X-Forwarded-For", "203.0.113.77")
                            .post(
                                    "/api/v1/public/tips",
                                    """
                                    {"narrative":"lời khai mật","whoWhat":"đối tượng mật",
                                     "contact":"liên lạc mật"}
                                    """);
            assertThat(sent.status()).isEqualTo(201);
            service.anonymous()
                    .post(
                            "/api/v1/public/tips/progress",
                            "{\"receipt\":\"" + sent.field("receipt") + "\"}");
            assertThat(output.getAll())
                    .contains("The reporter of tip " + created.field("id") + " was opened")
                    .doesNotContain(PERSONAL)
                    .doesNotContain(sent.field("receipt"))
                    .doesNotContain(created.field("receipt"))
                    .doesNotContain("203.0.113.77");
        } finally {
            own.setLevel(usual);
        }
    }
}
