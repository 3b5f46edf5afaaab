package io.tipflow.tipintake.reference;

import io.tipflow.kit.text.Language;
import io.tipflow.kit.text.SearchWords;
import io.tipflow.kit.web.Languages;
import io.tipflow.kit.web.Refusal;
import io.tipflow.kit.web.RefusedException;
import io.tipflow.rulebook.Rulebook;
import io.tipflow.rulebook.offences.Offence;
import io.tipflow.rulebook.units.Unit;
import io.tipflow.tipintake.proposal.domain.Gazetteer;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Looks up areas, offences and units in the rulebook: by words of their name, or by their codes, so
 * that lists can show names.
 */
@RestController
@PreAuthorize("isAuthenticated()")
class ReferenceController {

    private static final int USUAL = 10;
    private static final int MOST = 100;

    private final Rulebook rulebook;
    private final Gazetteer gazetteer;
    private final Clock clock;

    ReferenceController(Rulebook rulebook, Gazetteer gazetteer, Clock clock) {
        this.rulebook = rulebook;
        this.gazetteer = gazetteer;
        this.clock = clock;
    }

    /** What was found. */
    record Items<T>(List<T> items) {}

    /**
     * An area.
     *
     * @param before what stood there before, where the area is of today
     * @param now what stands there today, where the area is of before
     */
    record AreaView(String area, String name, @Nullable String before, @Nullable AreaNow now) {

        static AreaView of(Gazetteer.Found found) {
            return new AreaView(
                    found.area().code(),
                    found.name(),
                    found.before().orElse(null),
                    found.now()
                            .map(now -> new AreaNow(now.code(), now.fullName().local()))
                            .orElse(null));
        }
    }

    /** The area of today. */
    record AreaNow(String area, String name) {}

    /** An article of the Penal Code. */
    record OffenceView(String offence, String name) {}

    /** A unit; {@code ended} where others took over. */
    record UnitView(String unit, String name, String body, String level, boolean ended) {}

    @GetMapping("/api/v1/areas")
    ResponseEntity<Items<AreaView>> areas(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable List<String> code,
            @RequestParam(required = false) @Nullable Integer limit) {
        LocalDate today = today();
        return answer(
                code == null
                        ? gazetteer.search(asked(q), today, size(limit)).stream()
                                .map(AreaView::of)
                                .toList()
                        : codes(code)
                                .flatMap(c -> gazetteer.byCode(c, today).stream())
                                .map(AreaView::of)
                                .toList());
    }

    @GetMapping("/api/v1/offences")
    ResponseEntity<Items<OffenceView>> offences(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable List<String> code,
            @RequestParam(required = false) @Nullable Integer limit) {
        Map<String, OffenceView> all = offences(Languages.asked());
        if (code != null) {
            return answer(
                    codes(code)
                            .flatMap(c ->
                                    Stream.ofNullable(all.get(article(c)))
                                            .map(found -> new OffenceView(c, found.name())))
                            .toList());
        }
        return answer(
                search(all.values().stream(), asked(q), o -> o.offence() + " " + o.name(), limit));
    }

    @GetMapping("/api/v1/units")
    ResponseEntity<Items<UnitView>> units(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable List<String> code,
            @RequestParam(required = false) @Nullable Integer limit) {
        Language language = Languages.asked();
        LocalDate today = today();
        if (code != null) {
            return answer(
                    codes(code)
                            .flatMap(c -> rulebook.units().find(c).stream())
                            .map(unit -> view(unit, language, today))
                            .toList());
        }
        return answer(
                search(
                        rulebook.units().all().stream().map(u -> view(u, language, today)),
                        asked(q),
                        u -> u.unit() + " " + u.name(),
                        limit));
    }

    private Map<String, OffenceView> offences(Language language) {
        Map<String, OffenceView> all = new LinkedHashMap<>();
        for (Offence offence : rulebook.offences().all()) {
            all.putIfAbsent(
                    offence.id().article(),
                    new OffenceView(offence.id().article(), offence.title().in(language.code())));
        }
        return all;
    }

    private static String article(String offence) {
        int dot = offence.indexOf('.');
        return dot < 0 ? offence : offence.substring(0, dot);
    }

    private static UnitView view(Unit unit, Language language, LocalDate today) {
        return new UnitView(
                unit.id().value(),
                unit.name().in(language.code()),
                unit.body(),
                unit.level(),
                !unit.existsOn(today));
    }

    private static <T> List<T> search(
            Stream<T> all, String q, Function<T, String> text, @Nullable Integer limit) {
        List<String> asked = SearchWords.of(q);
        return all.filter(
                        one -> {
                            List<String> words = SearchWords.of(text.apply(one));
                            return asked.stream()
                                    .allMatch(word ->
                                            words.stream().anyMatch(w -> w.startsWith(word)));
                        })
                .limit(size(limit))
                .toList();
    }

    private static Stream<String> codes(List<String> codes) {
        return codes.stream().distinct().limit(MOST);
    }

    private static String asked(@Nullable String q) {
        if (q == null || q.length() > 200) {
            throw refused("Say q, up to 200 characters, or code.");
        }
        return q;
    }

    private static int size(@Nullable Integer limit) {
        int size = limit == null ? USUAL : limit;
        if (size < 1 || size > MOST) {
            throw refused("limit must be 1 to " + MOST + ".");
        }
        return size;
    }

    private static RefusedException refused(String detail) {
        return new RefusedException(Refusal.invalid("invalid-parameter", detail));
    }

    private static <T> ResponseEntity<Items<T>> answer(List<T> items) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(new Items<>(items));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), rulebook.zone());
    }
}
