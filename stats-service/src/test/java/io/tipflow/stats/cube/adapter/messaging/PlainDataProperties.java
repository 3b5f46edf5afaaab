package io.tipflow.stats.cube.adapter.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.contracts.cases.CaseEvent.CaseOpened;
import io.tipflow.contracts.tips.TipEvent.TipResolved;
import io.tipflow.contracts.wanted.WantedEvent.WantedOrderReclassified;
import io.tipflow.kit.json.Json;
import io.tipflow.stats.cube.domain.Cube;
import io.tipflow.stats.cube.domain.Occurrence;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Where the scanner does not refuse, it reads what the streaming parser reads. */
class PlainDataProperties {

    private static final LocalDate DAY = LocalDate.parse("2024-03-05");

    private final Cube cube = new Cube(unit -> List.of(unit));
    private final DataReader parser = new DataReader();
    private final PlainData scanner = new PlainData();

    @Property
    void both_ways_read_the_same(@ForAll("objects") String json) {
        agree(json);
    }

    @Property
    void both_ways_read_the_same_of_data_that_was_cut_or_changed(
            @ForAll("objects") String json, @ForAll int where, @ForAll char replacement) {
        int at = Math.floorMod(where, json.length());
        agree(json.substring(0, at));
        agree(json.substring(0, at) + replacement + json.substring(at + 1));
    }

    @Example
    void what_the_services_write_is_plain() {
        for (Object event :
                List.of(
                        new CaseOpened(DAY, "CA-94", "941", "173", "SERIOUS", List.of("t1", "t2")),
                        new TipResolved(DAY, "CA-94", null, null, "TO_GIAC", "NOT_CRIME", null),
                        new WantedOrderReclassified(
                                DAY, "CA-94", null, "173", "p1", "DOMESTIC", "INTERNATIONAL"))) {
            byte[] data = Json.tolerant().writeValueAsBytes(event);
            Occurrence scanned = new Occurrence();
            scanned.clear();
            assertThat(scanner.read(data, cube, scanned)).isTrue();
            assertThat(scanned.legalDay).isEqualTo((int) DAY.toEpochDay());
        }
        assertThat(agree("{\"unit\":\"Công an\"}")).isFalse();
        assertThat(agree("{\"unit\":\"a\\u0041\"}")).isFalse();
    }

    /** Checks that the scanner refuses or agrees; says whether it did not refuse. */
    private boolean agree(String json) {
        byte[] data = json.getBytes(StandardCharsets.UTF_8);
        Occurrence scanned = new Occurrence();
        scanned.clear();
        if (!scanner.read(data, cube, scanned)) {
            return false;
        }
        Occurrence parsed = new Occurrence();
        assertThat(parser.parse(data, cube, parsed)).as(json).isNull();
        assertThat(scanned).as(json).usingRecursiveComparison().isEqualTo(parsed);
        return true;
    }

    @Provide
    Arbitrary<String> objects() {
        Arbitrary<String> name =
                Arbitraries.of(
                        "occurredOn",
                        "unit",
                        "area",
                        "offence",
                        "persons",
                        "urgent",
                        "outcome",
                        "person",
                        "kind",
                        "to",
                        "from",
                        "tips",
                        "x",
                        "kindly");
        Arbitrary<String> value =
                Arbitraries.of(
                        "\"2024-02-29\"",
                        "\"2023-02-29\"",
                        "\"CA-94\"",
                        "\"\"",
                        "\"INTERNATIONAL\"",
                        "\"FALSE_REPORT\"",
                        "\"Sóc Trăng\"",
                        "\"a\\\"b\"",
                        "0",
                        "7",
                        "007",
                        "1000000",
                        "1000001",
                        "12345678901",
                        "-3",
                        "1.5",
                        "1e3",
                        "true",
                        "false",
                        "null",
                        "nul",
                        "[]",
                        "[\"a\",\"b\"]",
                        "[\"a\",]",
                        "[1]",
                        "{}",
                        "{\"unit\":\"x\"}");
        Arbitrary<String> blank = Arbitraries.of("", "", "", " ", "\n", "\t");
        Arbitrary<String> field =
                Combinators.combine(name, value, blank, blank)
                        .as((n, v, b, c) -> b + "\"" + n + "\"" + c + ":" + b + v + c);
        return field.list().ofMaxSize(6).map(fields -> "{" + String.join(",", fields) + "}");
    }
}
