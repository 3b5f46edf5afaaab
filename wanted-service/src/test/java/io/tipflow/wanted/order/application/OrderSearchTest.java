package io.tipflow.wanted.order.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.kit.aggregate.Aggregates;
import io.tipflow.kit.aggregate.CommandContext;
import io.tipflow.kit.aggregate.ListQuery;
import io.tipflow.kit.aggregate.Page;
import io.tipflow.kit.json.Json;
import io.tipflow.kit.numbers.NumberRegister;
import io.tipflow.kit.text.SearchWords;
import io.tipflow.testkit.stores.InMemoryAggregateStore;
import io.tipflow.wanted.law.FakeJurisdiction;
import io.tipflow.wanted.law.LegalClock;
import io.tipflow.wanted.order.application.OrderSearch.Hit;
import io.tipflow.wanted.order.domain.OrderLife;
import io.tipflow.wanted.order.domain.OrderRefusal;
import io.tipflow.wanted.order.domain.Sex;
import io.tipflow.wanted.order.domain.WantedOrder;
import io.tipflow.wanted.order.domain.WantedOrderCommand;
import io.tipflow.wanted.order.domain.WantedOrderEvent;
import io.tipflow.wanted.order.domain.WantedPerson;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Row 26: who is searched for stands in the first three of a register of made-up persons. */
class OrderSearchTest {

    private static final List<String> FAMILIES =
            List.of("Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Thạch", "Lâm", "Sơn", "Đặng");
    private static final List<String> MIDDLES =
            List.of("Văn", "Thị", "Hoàng", "Minh", "Quốc", "Thanh");
    private static final List<String> GIVEN =
            List.of(
                    "An", "Bình", "Cường", "Dũng", "Giàu", "Hải", "Kiên", "Long", "Nam", "Phát",
                    "Quyên", "Tâm", "Út", "Vinh", "Yến");

    private final Register register = new Register();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "duc 85 nguyen",
                "Nguyễn Văn Đức",
                "ĐỨC nguyễn 1985",
                "van duc nguyen",
                "đức 1985",
                "nguyen van du 85"
            })
    void aPersonIsFoundByAnyWordsInAnyOrder(String asked) {
        register.fill().issue("Nguyễn Văn Đức", 1985).issue("Trần Đức Nguyên", 1971);
        assertThat(register.names(asked).subList(0, 1)).containsExactly("Nguyễn Văn Đức");
    }

    @Test
    void itDoesNotMatterHowTheMarksWereTypedOrComposed() {
        register.fill().issue("Lê Thị Hòa", 1990);
        for (String asked : List.of("hòa", "hoà", "hoa")) {
            for (Normalizer.Form form : Normalizer.Form.values()) {
                assertThat(register.names("Lê Thị " + Normalizer.normalize(asked, form)))
                        .first()
                        .isEqualTo("Lê Thị Hòa");
            }
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/heard-names.csv", numLinesToSkip = 1)
    void whatWasHeardIsInTheFirstThreeAndMarkedSo(String name, String heard) {
        register.fill().issue(name, 1988);
        List<Hit> found = register.find(heard).items();
        assertThat(found.stream().limit(3).map(Register::name)).contains(name);
        assertThat(found.stream().filter(hit -> Register.name(hit).equals(name)).findFirst())
                .hasValueSatisfying(
                        hit -> assertThat(hit.heard()).isEqualTo(!isWritten(name, heard)));
    }

    /** Whether every word is one of the name, or the beginning of one. */
    private static boolean isWritten(String name, String asked) {
        return SearchWords.of(asked).stream()
                .allMatch(word ->
                        SearchWords.of(name).stream().anyMatch(part -> part.startsWith(word)));
    }

    /** A register in memory. */
    private static final class Register {

        private int issued;
        private final LegalClock clock = new LegalClock(ZoneId.of("Asia/Ho_Chi_Minh"));
        private final FakeJurisdiction jurisdiction = new FakeJurisdiction();
        private final Aggregates<WantedOrder, WantedOrderCommand, WantedOrderEvent, OrderRefusal>
                aggregates =
                        new Aggregates<>(
                                WantedOrderType.of(jurisdiction, clock),
                                new InMemoryAggregateStore(),
                                Json.tolerant(),
                                (id, version, outbox) -> {});
        private final OrderSearch search =
                new OrderSearch(
                        new WantedOrders(
                                aggregates,
                                jurisdiction,
                                new NumberRegister((year, howMany) -> howMany),
                                clock));

        Register fill() {
            int born = 1955;
            for (String family : FAMILIES) {
                for (String middle : MIDDLES) {
                    for (String given : GIVEN) {
                        issue(family + " " + middle + " " + given, 1955 + born++ % 50);
                    }
                }
            }
            return this;
        }

        Register issue(String name, int born) {
            String id = "o" + ++issued;
            aggregates.create(
                    id,
                    new CommandContext(
                            id,
                            id,
                            "tester",
                            Instant.parse("2024-06-30T03:00:00Z"),
                            Optional.empty(),
                            OptionalLong.empty(),
                            "test",
                            Optional.empty()),
                    OrderLife.issue(
                            OrderLife.act(LocalDate.of(2024, 1, 1).plusDays(issued % 150)),
                            new WantedPerson("p" + issued, name, born, Sex.MALE, "941")));
            return this;
        }

        Page<Hit> find(String asked) {
            return search.find(
                    new ListQuery(
                            "CA-94",
                            List.of(),
                            WantedOrderType.ISSUED_AT,
                            true,
                            Optional.empty(),
                            50),
                    SearchWords.of(asked));
        }

        List<String> names(String asked) {
            return find(asked).items().stream().map(Register::name).toList();
        }

        static String name(Hit hit) {
            return hit.order().state().issue().person().name();
        }
    }
}
