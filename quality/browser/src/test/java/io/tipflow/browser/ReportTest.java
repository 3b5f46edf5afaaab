package io.tipflow.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The report: every figure leads to its records, which count to it (row 17). */
class ReportTest extends PagesTest {

    private String period() {
        return "from=" + Props.TODAY.getYear() + "-01-01&to=" + Props.TODAY;
    }

    @Test
    void every_figure_leads_with_one_key_to_records_that_count_to_it() {
        props.caseFile("Trà Văn Đếm");
        props.order("Tăng Văn Sổ");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() ->
                        stage.get("supervisor", "/api/v1/stats/report?" + period())
                                        .get("lines")
                                        .size()
                                > 0);
        JsonNode lines = stage.get("supervisor", "/api/v1/stats/report?" + period()).get("lines");
        Desk desk = desk("supervisor").open("/report?" + period());
        desk.at("tbody tr").first().waitFor();

        List<String> shown =
                desk.at("tbody tr").all().stream()
                        .map(row -> row.getAttribute("data-line"))
                        .toList();
        assertThat(shown).hasSize(lines.size());
        for (JsonNode line : lines) {
            String id = line.get("id").asString();
            long figure =
                    line.has("cases") && !line.get("cases").isNull()
                            ? line.get("cases").asLong()
                            : line.get("persons").asLong();
            desk.at("tr[data-line='" + id + "'] .figure-link").press("Enter");
            PlaywrightAssertions.assertThat(desk.at(".figure-heading")).isFocused();
            if (figure > 0) {
                JsonNode records = records(id);
                PlaywrightAssertions.assertThat(desk.at("[data-count]"))
                        .hasText(records.get("count").asString());
                assertThat(records.get("count").asLong() - records.get("difference").asLong())
                        .as(id)
                        .isEqualTo(figure);
            }
            desk.press("Escape");
            PlaywrightAssertions.assertThat(desk.at("tr[data-line='" + id + "'] .figure-link"))
                    .isFocused();
        }
    }

    private JsonNode records(String line) {
        return stage.get("supervisor", "/api/v1/stats/figures/" + line + "/records?" + period());
    }

    @Test
    void the_paragraph_reads_as_the_interface_gives_it_and_its_figures_are_links() {
        props.caseFile("Trà Văn Văn");
        Desk desk = desk("supervisor").open("/report?" + period());
        desk.at(".prose").waitFor();

        assertThat(desk.at(".prose").textContent().strip()).contains("thụ lý điều tra");
        assertThat(desk.at(".prose .figure-link").count()).isGreaterThan(0);
        assertThat(desk.at(".report-tools button").allTextContents())
                .containsExactly("In", "Chép đoạn văn");
        assertThat(desk.at(".later").textContent()).contains("sẽ có sau");
    }
}
