package io.tipflow.stats.report.domain;

import java.util.Locale;
import java.util.Optional;

/** The words and numbers of the provincial reports (báo cáo sáu tháng). */
record VietnameseText() implements ReportText {

    @Override
    public Optional<String> investigation(Report report) {
        return report.line(LineId.INVESTIGATION_ON_FILE)
                .map(line ->
                        "Lực lượng Cơ quan Cảnh sát điều tra"
                                + levels(report, Stage.INVESTIGATION)
                                + " tiến hành thụ lý điều tra "
                                + pair(line, "bị can")
                                + casesAgainst(line)
                                + ".");
    }

    @Override
    public Optional<String> procuracy(Report report) {
        return report.line(LineId.PROCURACY_ON_FILE)
                .map(line ->
                        "Viện Kiểm sát"
                                + levels(report, Stage.PROCURACY)
                                + " thụ lý giải quyết "
                                + pair(line, "bị can")
                                + report.line(LineId.PROCURACY_NEW)
                                        .map(added ->
                                                "; thực hành quyền công tố và kiểm"
                                                        + " sát hoạt động tư pháp trong"
                                                        + " giai đoạn truy tố đối với "
                                                        + pair(added, "bị can")
                                                        + " thụ lý mới"
                                                        + change(added, "bị can"))
                                        .orElse("")
                                + ".");
    }

    @Override
    public Optional<String> court(Report report) {
        return report.line(LineId.COURT_ON_FILE)
                .map(line ->
                        "Tòa án"
                                + levels(report, Stage.COURT)
                                + " thụ lý sơ thẩm "
                                + pair(line, "bị cáo")
                                + change(line, "bị cáo")
                                + report.line(LineId.COURT_RESOLVED)
                                        .map(resolved ->
                                                ", giải quyết sơ thẩm là "
                                                        + pair(resolved, "bị cáo")
                                                        + change(resolved, "bị cáo"))
                                        .orElse("")
                                + ".");
    }

    @Override
    public Optional<String> wanted(Report report) {
        Optional<String> list = report.line(LineId.WANTED_OPENING).map(o -> list(report, o));
        Optional<String> assisted =
                report.line(LineId.WANTED_ASSISTED)
                        .map(line ->
                                "hỗ trợ bắt, vận động và bàn giao "
                                        + persons(line)
                                        + " cho Công an các tỉnh, thành phố");
        if (list.isEmpty() && assisted.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                "Công tác truy nã "
                        + list.orElse("")
                        + (list.isPresent() && assisted.isPresent() ? "; " : "")
                        + assisted.orElse("")
                        + ".");
    }

    private String list(Report report, Line opening) {
        StringBuilder text = new StringBuilder("với số truy nã đầu kỳ ").append(persons(opening));
        text.append(" (trong đó, truy nã trong nước ")
                .append(persons(report, LineId.WANTED_OPENING_DOMESTIC))
                .append(", truy nã quốc tế ")
                .append(persons(report, LineId.WANTED_OPENING_INTERNATIONAL))
                .append("); phát sinh ")
                .append(persons(report, LineId.WANTED_NEW))
                .append("; bắt, vận động đầu thú ")
                .append(persons(report, LineId.WANTED_OUT));
        report.line(LineId.WANTED_CLOSING)
                .ifPresent(closing -> {
                    if (removed(closing) > 0) {
                        text.append("; thanh loại ")
                                .append(number(removed(closing)))
                                .append(" đối tượng");
                    }
                    text.append("; số đối tượng truy nã hiện còn ")
                            .append(persons(closing))
                            .append(unexplained(closing));
                });
        return text.toString();
    }

    private String unexplained(Line closing) {
        if (closing.identity().balances()) {
            return "";
        }
        return " ("
                + sum(closing)
                + " theo sổ, số báo cáo "
                + number(closing.figure().persons())
                + ": chênh lệch "
                + number(Math.abs(closing.identity().difference().persons()))
                + " đối tượng chưa rõ lý do)";
    }

    @Override
    public String nothing() {
        return "Chưa có số liệu nào được ghi nhận đến hết kỳ báo cáo.";
    }

    /** {@code 1.234}; one digit is written with a zero before it, as reports do. */
    @Override
    public String number(long number) {
        return number > 0 && number < 10
                ? "0" + number
                : String.format(Locale.ROOT, "%,d", number).replace(',', '.');
    }

    private String pair(Line line, String persons) {
        Long cases = line.figure().cases();
        return (cases == null ? "" : number(cases) + " vụ, ")
                + number(line.figure().persons())
                + " "
                + persons;
    }

    private String persons(Report report, LineId id) {
        return report.line(id).map(this::persons).orElse("0 đối tượng");
    }

    private String persons(Line line) {
        return number(line.figure().persons()) + " đối tượng";
    }

    /** {@code , so với cùng kỳ tăng 94 vụ (910/816)}. */
    private String casesAgainst(Line line) {
        Long now = line.figure().cases();
        Long before = line.previous().map(Figure::cases).orElse(null);
        if (now == null || before == null) {
            return "";
        }
        String moved =
                now.equals(before)
                        ? "không tăng, không giảm"
                        : (now > before ? "tăng " : "giảm ")
                                + number(Math.abs(now - before))
                                + " vụ";
        return ", so với cùng kỳ " + moved + " (" + number(now) + "/" + number(before) + ")";
    }

    /** {@code (tăng 97 vụ, 315 bị can so với cùng kỳ)}. */
    private String change(Line line, String persons) {
        return line.change()
                .map(change -> {
                    Long cases = change.cases();
                    long ofCases = cases == null ? 0 : cases;
                    if (change.isZero()) {
                        return " (bằng cùng kỳ)";
                    }
                    String ofPersons = moved(change.persons(), persons);
                    if (cases == null || ofCases == 0) {
                        return " (" + ofPersons + " so với cùng kỳ)";
                    }
                    boolean sameWay = (ofCases > 0) == (change.persons() > 0);
                    String both =
                            change.persons() == 0
                                    ? moved(ofCases, "vụ")
                                    : moved(ofCases, "vụ")
                                            + ", "
                                            + (sameWay
                                                    ? number(Math.abs(change.persons()))
                                                            + " "
                                                            + persons
                                                    : ofPersons);
                    return " (" + both + " so với cùng kỳ)";
                })
                .orElse("");
    }

    private String moved(long change, String what) {
        return (change > 0 ? "tăng " : "giảm ") + number(Math.abs(change)) + " " + what;
    }

    private static String levels(Report report, Stage stage) {
        int levels = report.levels().getOrDefault(stage, 1);
        return levels <= 1 ? "" : levels == 2 ? " hai cấp" : " các cấp";
    }
}
