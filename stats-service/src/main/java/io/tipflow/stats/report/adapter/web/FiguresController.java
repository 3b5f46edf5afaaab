package io.tipflow.stats.report.adapter.web;

import static java.util.stream.Collectors.joining;

import io.tipflow.kit.security.Actor;
import io.tipflow.kit.web.Refusal;
import io.tipflow.kit.web.RefusedException;
import io.tipflow.stats.cube.application.FeedStatus;
import io.tipflow.stats.report.adapter.web.ReportView.LineView;
import io.tipflow.stats.report.application.Records;
import io.tipflow.stats.report.application.Reports;
import io.tipflow.stats.report.application.Reports.Behind;
import io.tipflow.stats.report.domain.LineId;
import io.tipflow.stats.units.AskedUnits;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One figure with its identity and the records behind it. */
@RestController
@RequestMapping("/api/v1/stats")
class FiguresController {

    private static final int MOST = 1000;

    private final Reports reports;
    private final Questions questions;

    FiguresController(Reports reports, AskedUnits units, FeedStatus feed) {
        this.reports = reports;
        this.questions = new Questions(units, feed);
    }

    /**
     * A figure and a page of what stands behind it.
     *
     * @param collection where the records are found: {@code /api/v1/cases/<id>} and so on
     * @param total how many records stand behind it in all
     * @param items the ids of a page of them, sorted
     * @param next the cursor of the page behind it
     */
    record FigureBody(
            LineView line,
            String collection,
            int total,
            List<String> items,
            Optional<String> next) {}

    @GetMapping("/figures/{line}")
    @PreAuthorize("hasAnyRole('supervisor','analyst','investigation-head','admin','auditor')")
    FigureBody figure(
            @PathVariable String line,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE)
                    @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "100") int limit,
            Actor actor) {
        LineId id = LineId.of(line).orElseThrow(() -> unknown(line));
        if (limit < 1 || limit > MOST) {
            throw new RefusedException(
                    Refusal.invalid("invalid-limit", "limit must be from 1 to " + MOST + "."));
        }
        Optional<String> after = Optional.ofNullable(cursor).map(FiguresController::decode);
        Behind behind =
                reports.behind(questions.of(from, to, unit, asOf, actor), id)
                        .orElseThrow(() ->
                                notFound(
                                        "figure-absent",
                                        "Nothing was ever counted for "
                                                + line
                                                + " in this unit until the end of the"
                                                + " period."));
        SortedSet<String> all = behind.aggregates();
        SortedSet<String> rest = after.map(last -> all.tailSet(last + "\0")).orElse(all);
        List<String> items = rest.stream().limit(limit).toList();
        return new FigureBody(
                LineView.of(behind.line()),
                collection(id),
                all.size(),
                items,
                rest.size() > limit ? Optional.of(encode(items.getLast())) : Optional.empty());
    }

    /**
     * The records behind a figure, to be counted.
     *
     * @param figure what the report prints
     * @param counts what one item is
     * @param count how many items there are; differs from the figure only by what the report itself
     *     says is unexplained
     * @param visible how many of them the asker may read
     * @param outside how many are not for the asker's eyes
     * @param items a page of the visible ones, each with its ids
     */
    record RecordsBody(
            String line,
            String collection,
            Records.Counts counts,
            long figure,
            long count,
            long difference,
            long visible,
            long outside,
            List<RecordItem> items,
            Optional<String> next) {}

    /** What counts once: a case, or a person with all orders on him. */
    record RecordItem(List<String> ids) {}

    /** Everything behind a figure, one by one; what the asker may not read is counted only. */
    @GetMapping("/figures/{line}/records")
    @PreAuthorize("hasAnyRole('supervisor','analyst','investigation-head','admin','auditor')")
    RecordsBody records(
            @PathVariable String line,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(name = "as-of", required = false) @DateTimeFormat(iso = ISO.DATE)
                    @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "100") int limit,
            Actor actor) {
        LineId id = LineId.of(line).orElseThrow(() -> unknown(line));
        if (limit < 1 || limit > MOST) {
            throw new RefusedException(
                    Refusal.invalid("invalid-limit", "limit must be from 1 to " + MOST + "."));
        }
        Records found =
                reports.records(questions.of(from, to, unit, asOf, actor), id)
                        .orElseThrow(() -> absent(line));
        boolean readable = actor.is(readers(found.collection()));
        List<SortedSet<String>> visible = readable ? found.items() : List.of();
        int first = cursor == null ? 0 : position(visible, decode(cursor));
        List<RecordItem> items =
                visible.stream()
                        .skip(first)
                        .limit(limit)
                        .map(ids -> new RecordItem(List.copyOf(ids)))
                        .toList();
        int end = first + items.size();
        return new RecordsBody(
                line,
                found.collection(),
                found.counts(),
                found.figure(),
                found.items().size(),
                found.items().size() - found.figure(),
                visible.size(),
                found.items().size() - visible.size(),
                items,
                end < visible.size() ? Optional.of(encode(String.valueOf(end))) : Optional.empty());
    }

    /** Who may read the records of a collection in full: as their services say. */
    private static String[] readers(String collection) {
        return collection.equals("cases")
                ? new String[] {"supervisor", "investigation-head", "auditor"}
                : new String[] {"supervisor", "investigation-head", "analyst", "auditor"};
    }

    private static int position(List<SortedSet<String>> items, String cursor) {
        try {
            int at = Integer.parseInt(cursor);
            if (at >= 0 && at <= items.size()) {
                return at;
            }
        } catch (NumberFormatException e) {
            throw invalidCursor();
        }
        throw invalidCursor();
    }

    private static RefusedException absent(String line) {
        return notFound(
                "figure-absent",
                "Nothing was ever counted for "
                        + line
                        + " in this unit until the end of the period.");
    }

    private static String collection(LineId id) {
        return id.id().startsWith("wanted.") ? "wanted-orders" : "cases";
    }

    private static RefusedException unknown(String line) {
        return notFound(
                "unknown-line",
                "There is no line "
                        + (line.length() > 40 ? "of that name" : line)
                        + "; there are "
                        + Arrays.stream(LineId.values()).map(LineId::id).collect(joining(", "))
                        + ".");
    }

    private static RefusedException notFound(String code, String detail) {
        return new RefusedException(
                new Refusal(
                        HttpStatus.NOT_FOUND, code, detail, Optional.empty(), List.of(), Map.of()));
    }

    private static String encode(String id) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw invalidCursor();
        }
    }

    private static RefusedException invalidCursor() {
        return new RefusedException(
                Refusal.invalid(
                        "invalid-cursor",
                        "The cursor is none that this list gave out: begin the list again"
                                + " without one."));
    }
}
