package io.tipflow.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LanguageTest extends PagesTest {

    private static final String ALERTS =
            """
            async () => {
              const { t } = await import('/assets/js/core/i18n.js');
              return [1, '1', 0, '1,234'].map((n) => t('alerts.count', { n }));
            }\
            """;

    @Test
    void english_counts_one_alert_and_many_alerts() {
        Desk desk = desk("supervisor").english().open("/settings");

        assertThat(desk.page().evaluate(ALERTS))
                .isEqualTo(List.of("1 alert", "1 alert", "0 alerts", "1,234 alerts"));
    }

    @Test
    void vietnamese_counts_them_all_alike() {
        Desk desk = desk("supervisor").open("/settings");

        assertThat(desk.page().evaluate(ALERTS))
                .isEqualTo(List.of("1 cảnh báo", "1 cảnh báo", "0 cảnh báo", "1,234 cảnh báo"));
    }
}
