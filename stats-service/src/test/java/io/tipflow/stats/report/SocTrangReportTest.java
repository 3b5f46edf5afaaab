package io.tipflow.stats.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.stats.report.application.Question;
import io.tipflow.stats.report.application.Reports;
import io.tipflow.stats.report.domain.Figure;
import io.tipflow.stats.report.domain.Identity.Term;
import io.tipflow.stats.report.domain.Line;
import io.tipflow.stats.report.domain.LineId;
import io.tipflow.stats.report.domain.Period;
import io.tipflow.stats.report.domain.Report;
import io.tipflow.stats.report.domain.ReportText;
import io.tipflow.stats.report.domain.ReportText.Language;
import io.tipflow.stats.support.Counting;
import io.tipflow.stats.support.SocTrang;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The figures of the real report (law.md section 6) come out of events. */
class SocTrangReportTest {

    private static final Period HALF_YEAR =
            new Period(LocalDate.parse("2024-01-01"), LocalDate.parse("2024-06-30"));

    private final Counting counting = SocTrang.events();
    private final Reports reports = new Reports(counting.cube, Counting.UNITS);

    @Test
    void every_figure_of_the_real_report_comes_out() {
        Report report = report("BCD-94", Optional.empty());
        assertThat(report.lines())
                .extracting(line -> line.id().id(), Line::figure)
                .containsExactly(
                        row("investigation.on-file", new Figure(910L, 1234)),
                        row("procuracy.on-file", new Figure(414L, 807)),
                        row("procuracy.new", new Figure(405L, 792)),
                        row("court.on-file", new Figure(473L, 877)),
                        row("court.resolved", new Figure(348L, 654)),
                        row("wanted.opening", Figure.persons(81)),
                        row("wanted.opening.domestic", Figure.persons(65)),
                        row("wanted.opening.international", Figure.persons(16)),
                        row("wanted.new", Figure.persons(28)),
                        row("wanted.out", Figure.persons(15)),
                        row("wanted.closing", Figure.persons(92)),
                        row("wanted.unexplained", Figure.persons(2)),
                        row("wanted.assisted", Figure.persons(7)));
    }

    @Test
    void every_stated_change_comes_out() {
        Report report = report("BCD-94", Optional.empty());
        assertThat(line(report, LineId.INVESTIGATION_ON_FILE).previous().orElseThrow().cases())
                .isEqualTo(816);
        assertThat(line(report, LineId.INVESTIGATION_ON_FILE).change().orElseThrow().cases())
                .isEqualTo(94);
        assertThat(line(report, LineId.PROCURACY_NEW).change()).contains(new Figure(97L, 315));
        assertThat(line(report, LineId.COURT_ON_FILE).change()).contains(new Figure(133L, 356));
        assertThat(line(report, LineId.COURT_RESOLVED).change()).contains(new Figure(84L, 145));
    }

    @Test
    void every_identity_but_the_wanted_closing_balances() {
        Report report = report("BCD-94", Optional.empty());
        assertThat(report.lines())
                .filteredOn(line -> !line.identity().balances())
                .extracting(Line::id)
                .containsExactly(LineId.WANTED_CLOSING);
        assertThat(line(report, LineId.WANTED_CLOSING).identity().difference())
                .isEqualTo(Figure.persons(2));
        assertThat(line(report, LineId.PROCURACY_ON_FILE).identity().terms())
                .containsExactly(
                        Term.plus("procuracy.opening", new Figure(9L, 15)),
                        Term.plus("procuracy.new", new Figure(405L, 792)));
        assertThat(line(report, LineId.COURT_RESOLVED).identity().terms())
                .containsExactly(
                        Term.plus("court.on-file", new Figure(473L, 877)),
                        Term.minus("court.remaining", new Figure(125L, 223)));
    }

    @Test
    void the_paragraph_is_worded_as_the_real_one() {
        assertThat(ReportText.in(Language.VI).of(report("BCD-94", Optional.empty())))
                .isEqualTo(
                        "Lực lượng Cơ quan Cảnh sát điều tra hai cấp tiến hành thụ lý điều tra 910"
                                + " vụ, 1.234 bị can, so với cùng kỳ tăng 94 vụ (910/816). Viện Kiểm"
                                + " sát hai cấp thụ lý giải quyết 414 vụ, 807 bị can; thực hành quyền"
                                + " công tố và kiểm sát hoạt động tư pháp trong giai đoạn truy tố đối"
                                + " với 405 vụ, 792 bị can thụ lý mới (tăng 97 vụ, 315 bị can so với"
                                + " cùng kỳ). Tòa án hai cấp thụ lý sơ thẩm 473 vụ, 877 bị cáo (tăng"
                                + " 133 vụ, 356 bị cáo so với cùng kỳ), giải quyết sơ thẩm là 348 vụ,"
                                + " 654 bị cáo (tăng 84 vụ, 145 bị cáo so với cùng kỳ). Công tác truy"
                                + " nã với số truy nã đầu kỳ 81 đối tượng (trong đó, truy nã trong nước"
                                + " 65 đối tượng, truy nã quốc tế 16 đối tượng); phát sinh 28 đối"
                                + " tượng; bắt, vận động đầu thú 15 đối tượng; số đối tượng truy nã"
                                + " hiện còn 92 đối tượng (81 + 28 − 15 = 94 theo sổ, số báo cáo 92:"
                                + " chênh lệch 02 đối tượng chưa rõ lý do); hỗ trợ bắt, vận động và bàn"
                                + " giao 07 đối tượng cho Công an các tỉnh, thành phố.");
    }

    @Test
    void the_same_report_is_there_in_english() {
        assertThat(ReportText.in(Language.EN).of(report("BCD-94", Optional.empty())))
                .isEqualTo(
                        "The investigation police at both levels had 910 cases with 1,234 accused"
                                + " under investigation, 94 cases more than in the same period of the"
                                + " year before (910/816). The procuracy at both levels had 414 cases"
                                + " with 807 accused on file, of which 405 cases with 792 accused newly"
                                + " accepted (up 97 cases, up 315 accused on the same period of the"
                                + " year before). The courts at both levels had 473 cases with 877"
                                + " defendants on file at first instance (up 133 cases, up 356"
                                + " defendants on the same period of the year before) and resolved 348"
                                + " cases with 654 defendants (up 84 cases, up 145 defendants on the"
                                + " same period of the year before). Wanted persons: 81 at the"
                                + " beginning of the period (65 domestic, 16 international); 28 new; 15"
                                + " arrested or surrendered; 92 at its end (81 + 28 − 15 = 94 by the"
                                + " ledger, 92 declared: 2 unexplained); 7 caught or persuaded for"
                                + " other provinces and handed over to them.");
    }

    @Test
    void recording_why_two_persons_left_closes_the_difference() {
        SocTrang.explain(counting, LocalDate.parse("2024-07-10"));
        Report report = report("BCD-94", Optional.empty());
        assertThat(line(report, LineId.WANTED_UNEXPLAINED).figure()).isEqualTo(Figure.persons(0));
        assertThat(line(report, LineId.WANTED_CLOSING).identity().balances()).isTrue();
        assertThat(line(report, LineId.WANTED_CLOSING).identity().terms())
                .contains(Term.minus("wanted.removed", Figure.persons(2)));
        assertThat(ReportText.in(Language.VI).of(report))
                .contains(
                        "bắt, vận động đầu thú 15 đối tượng; thanh loại 02 đối tượng; số đối tượng"
                                + " truy nã hiện còn 92 đối tượng; hỗ trợ")
                .doesNotContain("chênh lệch");
    }

    @Test
    void a_report_as_of_a_day_prints_the_same_for_ever() {
        Optional<LocalDate> thirdOfJuly = Optional.of(LocalDate.parse("2024-07-03"));
        Report printed = report("BCD-94", thirdOfJuly);
        SocTrang.explain(counting, LocalDate.parse("2024-07-10"));
        assertThat(report("BCD-94", thirdOfJuly)).isEqualTo(printed);
        assertThat(line(printed, LineId.WANTED_UNEXPLAINED).figure()).isEqualTo(Figure.persons(2));
    }

    @Test
    void before_the_count_was_declared_the_closing_is_the_ledgers_and_nothing_is_unexplained() {
        Report report = report("BCD-94", Optional.of(LocalDate.parse("2024-07-01")));
        assertThat(report.line(LineId.WANTED_UNEXPLAINED)).isEmpty();
        assertThat(line(report, LineId.WANTED_CLOSING).figure()).isEqualTo(Figure.persons(94));
        assertThat(line(report, LineId.WANTED_CLOSING).identity().balances()).isTrue();
    }

    @Test
    void a_unit_prints_only_the_lines_that_exist_for_it() {
        Report procuracy = report("VKS-94", Optional.empty());
        assertThat(procuracy.lines())
                .extracting(Line::id)
                .containsExactly(LineId.PROCURACY_ON_FILE, LineId.PROCURACY_NEW);
        assertThat(ReportText.in(Language.VI).of(procuracy)).startsWith("Viện Kiểm sát hai cấp");
    }

    @Test
    void where_nothing_was_counted_the_year_before_nothing_is_compared() {
        Report report =
                reports.report(
                        new Question(
                                "BCD-94",
                                new Period(
                                        LocalDate.parse("2023-01-01"),
                                        LocalDate.parse("2023-06-30")),
                                Optional.empty()));
        assertThat(report.lines()).allMatch(line -> line.previous().isEmpty());
        assertThat(report.line(LineId.WANTED_OPENING)).isEmpty();
        assertThat(report.line(LineId.WANTED_ASSISTED)).isEmpty();
        assertThat(line(report, LineId.COURT_RESOLVED).figure()).isEqualTo(new Figure(264L, 509));
    }

    @Test
    void a_figure_leads_to_the_aggregates_behind_it() {
        Question asked = new Question("BCD-94", HALF_YEAR, Optional.empty());
        assertThat(reports.behind(asked, LineId.INVESTIGATION_ON_FILE).orElseThrow().aggregates())
                .hasSize(910);
        assertThat(reports.behind(asked, LineId.COURT_RESOLVED).orElseThrow().aggregates())
                .hasSize(348);
        assertThat(reports.behind(asked, LineId.WANTED_OUT).orElseThrow().aggregates())
                .hasSize(15)
                .contains("order-p-dom-0", "order-p-new-0");
        assertThat(reports.behind(asked, LineId.WANTED_UNEXPLAINED).orElseThrow().aggregates())
                .containsExactly("declared-1");
        assertThat(reports.behind(asked, LineId.WANTED_ASSISTED).orElseThrow().aggregates())
                .containsExactly("handed-over-1", "handed-over-2");
    }

    private Report report(String unit, Optional<LocalDate> asOf) {
        return reports.report(new Question(unit, HALF_YEAR, asOf));
    }

    private static Line line(Report report, LineId id) {
        return report.line(id).orElseThrow();
    }

    private static org.assertj.core.groups.Tuple row(String id, Figure figure) {
        return org.assertj.core.groups.Tuple.tuple(id, figure);
    }
}
