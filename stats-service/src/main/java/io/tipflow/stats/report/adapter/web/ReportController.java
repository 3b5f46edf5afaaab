package io.tipflow.stats.report.adapter.web;

import io.tipflow.kit.security.Actor;
import io.tipflow.kit.web.Refusal;
import io.tipflow.kit.web.RefusedException;
import io.tipflow.stats.cube.application.FeedStatus;
import io.tipflow.stats.report.application.Reports;
import io.tipflow.stats.report.domain.Report;
import io.tipflow.stats.report.domain.ReportText;
import io.tipflow.stats.report.domain.ReportText.Language;
import io.tipflow.stats.units.AskedUnits;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The periodic report, as figures or as the paragraph that is signed. */
@RestController
@RequestMapping("/api/v1/stats")
class ReportController {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final Reports reports;
    private final Questions questions;

    ReportController(Reports reports, AskedUnits units, FeedStatus feed) {
        this.reports = reports;
        this.questions = new Questions(units, feed);
    }

    /**
     * The report of a unit and those below it, from one day to another, both included.
     *
     * @param unit the asker's own if absent
     * @param lang {@code vi} or {@code en}, for the paragraph
     * @param asOf counts only what was recorded until that day's end
     */
    @GetMapping(
            path = "/report",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_PLAIN_VALUE})
    @PreAuthorize("hasAnyRole('supervisor','analyst','investigation-head','admin','auditor')")
    ResponseEntity<?> report(
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(defaultValue = "vi") String lang,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE)
                    @Nullable LocalDate asOf,
            @RequestHeader HttpHeaders headers,
            Actor actor) {
        Language language = language(lang);
        Report report = reports.report(questions.of(from, to, unit, asOf, actor));
        return wantsText(headers.getAccept())
                ? ResponseEntity.ok()
                        .contentType(TEXT)
                        .header(HttpHeaders.CONTENT_LANGUAGE, lang)
                        .body(ReportText.in(language).of(report) + "\n")
                : ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(ReportView.of(report));
    }

    private static Language language(String lang) {
        return Arrays.stream(Language.values())
                .filter(language -> language.name().toLowerCase(Locale.ROOT).equals(lang))
                .findFirst()
                .orElseThrow(() ->
                        new RefusedException(
                                Refusal.invalid(
                                        "unknown-language",
                                        "lang must be vi or en: the report is written in"
                                                + " these.")));
    }

    /** Whether plain text is asked for before JSON; JSON is what comes to whoever does not care. */
    private static boolean wantsText(List<MediaType> accepted) {
        return accepted.stream()
                .sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed())
                .map(type -> !type.includes(MediaType.APPLICATION_JSON))
                .findFirst()
                .orElse(false);
    }
}
