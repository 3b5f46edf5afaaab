package io.tipflow.stats.report.domain;

import java.util.Locale;
import java.util.Optional;

/** The same report in English. */
record EnglishText() implements ReportText {

    private static final String YEAR_BEFORE = "the same period of the year before";

    @Override
    public Optional<String> investigation(Report report) {
        return report.line(LineId.INVESTIGATION_ON_FILE)
                .map(line ->
                        "The investigation police"
                                + levels(report, Stage.INVESTIGATION)
                                + " had "
                                + pair(line, "accused")
                                + " under investigation"
                                + casesAgainst(line)
                                + ".");
    }

    @Override
    public Optional<String> procuracy(Report report) {
        return report.line(LineId.PROCURACY_ON_FILE)
                .map(line ->
                        "The procuracy"
                                + levels(report, Stage.PROCURACY)
                                + " had "
                                + pair(line, "accused")
                                + " on file"
                                + report.line(LineId.PROCURACY_NEW)
                                        .map(added ->
                                                ", of which "
                                                        + pair(added, "accused")
                                                        + " newly accepted"
                                                        + change(added, "accused"))
                                        .orElse("")
                                + ".");
    }

    @Override
    public Optional<String> court(Report report) {
        return report.line(LineId.COURT_ON_FILE)
                .map(line ->
                        "The courts"
                                + levels(report, Stage.COURT)
                                + " had "
                                + pair(line, "defendants")
                                + " on file at first instance"
                                + change(line, "defendants")
                                + report.line(LineId.COURT_RESOLVED)
                                        .map(resolved ->
                                                " and resolved "
                                                        + pair(resolved, "defendants")
                                                        + change(resolved, "defendants"))
                                        .orElse("")
                                + ".");
    }

    @Override
    public Optional<String> wanted(Report report) {
        Optional<String> list = report.line(LineId.WANTED_OPENING).map(o -> list(report, o));
        Optional<String> assisted =
                report.line(LineId.WANTED_ASSISTED)
                        .map(line ->
                                persons(line)
                                        + " caught or persuaded for other provinces and"
                                        + " handed over to them");
        if (list.isEmpty() && assisted.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                "Wanted persons: "
                        + list.orElse("")
                        + (list.isPresent() && assisted.isPresent() ? "; " : "")
                        + assisted.orElse("")
                        + ".");
    }

    private String list(Report report, Line opening) {
        StringBuilder text =
                new StringBuilder(persons(opening)).append(" at the beginning of the period (");
        text.append(persons(report, LineId.WANTED_OPENING_DOMESTIC))
                .append(" domestic, ")
                .append(persons(report, LineId.WANTED_OPENING_INTERNATIONAL))
                .append(" international); ")
                .append(persons(report, LineId.WANTED_NEW))
                .append(" new; ")
                .append(persons(report, LineId.WANTED_OUT))
                .append(" arrested or surrendered");
        report.line(LineId.WANTED_CLOSING)
                .ifPresent(closing -> {
                    if (removed(closing) > 0) {
                        text.append("; ")
                                .append(number(removed(closing)))
                                .append(" removed for other reasons");
                    }
                    text.append("; ")
                            .append(persons(closing))
                            .append(" at its end")
                            .append(unexplained(closing));
                });
        return text.toString();
    }

    private String unexplained(Line closing) {
        return closing.identity().balances()
                ? ""
                : " ("
                        + sum(closing)
                        + " by the ledger, "
                        + number(closing.figure().persons())
                        + " declared: "
                        + number(Math.abs(closing.identity().difference().persons()))
                        + " unexplained)";
    }

    @Override
    public String nothing() {
        return "Nothing was recorded until the end of the period.";
    }

    @Override
    public String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private String pair(Line line, String persons) {
        Long cases = line.figure().cases();
        return (cases == null ? "" : number(cases) + " cases with ")
                + number(line.figure().persons())
                + " "
                + persons;
    }

    private String persons(Report report, LineId id) {
        return report.line(id).map(this::persons).orElse("0");
    }

    private String persons(Line line) {
        return number(line.figure().persons());
    }

    private String casesAgainst(Line line) {
        Long now = line.figure().cases();
        Long before = line.previous().map(Figure::cases).orElse(null);
        if (now == null || before == null) {
            return "";
        }
        String moved =
                now.equals(before)
                        ? "as many as in "
                        : number(Math.abs(now - before))
                                + (now > before ? " cases more than in " : " cases fewer than in ");
        return ", " + moved + YEAR_BEFORE + " (" + number(now) + "/" + number(before) + ")";
    }

    private String change(Line line, String persons) {
        return line.change()
                .map(change -> {
                    if (change.isZero()) {
                        return " (unchanged on " + YEAR_BEFORE + ")";
                    }
                    Long cases = change.cases();
                    String ofCases = cases == null || cases == 0 ? "" : moved(cases, "cases");
                    String ofPersons =
                            change.persons() == 0 ? "" : moved(change.persons(), persons);
                    String and = ofCases.isEmpty() || ofPersons.isEmpty() ? "" : ", ";
                    return " (" + ofCases + and + ofPersons + " on " + YEAR_BEFORE + ")";
                })
                .orElse("");
    }

    private String moved(long change, String what) {
        return (change > 0 ? "up " : "down ") + number(Math.abs(change)) + " " + what;
    }

    private static String levels(Report report, Stage stage) {
        int levels = report.levels().getOrDefault(stage, 1);
        return levels <= 1 ? "" : levels == 2 ? " at both levels" : " at all levels";
    }
}
