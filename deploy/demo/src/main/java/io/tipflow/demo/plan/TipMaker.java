package io.tipflow.demo.plan;

import io.tipflow.demo.plan.Plan.CaseFile;
import io.tipflow.demo.plan.Plan.Order;
import io.tipflow.demo.plan.Plan.Removal;
import io.tipflow.demo.plan.Plan.Resolution;
import io.tipflow.demo.plan.Plan.Tip;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes up the tips of the two half years, and says which case came from which. */
final class TipMaker {

    static final int IN_2023 = 730;
    static final int IN_2024 = 800;

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int SIGHTINGS = 12;

    private static final List<String> CHANNELS =
            List.of(
                    "HOTLINE",
                    "HOTLINE",
                    "IN_PERSON",
                    "IN_PERSON",
                    "IN_PERSON",
                    "LETTER_BOX",
                    "ONLINE",
                    "MESSAGE",
                    "REFERRAL");

    private final Made made;
    private final List<Tip> tips = new ArrayList<>();

    TipMaker(Made made) {
        this.made = made;
    }

    /** The cases again, some of them with the tips they came from; makes all tips on the way. */
    List<CaseFile> named(List<CaseFile> cases) {
        List<CaseFile> named = new ArrayList<>();
        for (CaseFile caseFile : cases) {
            boolean told =
                    (Period.FIRST_HALF_2023.holds(caseFile.openedOn())
                                    || Period.FIRST_HALF_2024.holds(caseFile.openedOn()))
                            && !made.oneIn(3);
            named.add(told ? caseFile.named(leadingTo(caseFile)) : caseFile);
        }
        fill(Period.FIRST_HALF_2023, IN_2023);
        fill(Period.FIRST_HALF_2024, IN_2024);
        return named;
    }

    List<Tip> tips() {
        return tips;
    }

    /** Tips about wanted persons who are still at large in June 2024. */
    List<Tip> sightings(List<Order> orders, List<Removal> removals) {
        List<Tip> sightings = new ArrayList<>();
        for (Order order : orders) {
            boolean atLarge =
                    order.steps().isEmpty()
                            && removals.stream().noneMatch(r -> r.order() == order.index());
            if (atLarge && made.oneIn(3) && sightings.size() < SIGHTINGS) {
                Place place = Place.any(made);
                sightings.add(
                        tip(
                                sightings.size(),
                                place.unit("CA"),
                                place,
                                order.offence(),
                                made.day(
                                        LocalDate.of(2024, 6, 30).minusDays(20),
                                        LocalDate.of(2024, 6, 30)),
                                Narratives.sighting(made, place),
                                Optional.empty(),
                                OptionalInt.of(order.index())));
            }
        }
        return sightings;
    }

    private List<Integer> leadingTo(CaseFile caseFile) {
        Place place =
                Place.ALL.stream()
                        .filter(p -> p.area().equals(caseFile.area()))
                        .findFirst()
                        .orElseThrow();
        Period period =
                Period.FIRST_HALF_2023.holds(caseFile.openedOn())
                        ? Period.FIRST_HALF_2023
                        : Period.FIRST_HALF_2024;
        List<Integer> from = new ArrayList<>();
        int count = made.oneIn(12) ? 2 : 1;
        for (int i = 0; i < count; i++) {
            LocalDate day = caseFile.openedOn().minusDays(made.between(1, 18));
            int index = tips.size();
            tips.add(
                    tip(
                            index,
                            caseFile.unit(),
                            place,
                            caseFile.offence(),
                            day.isBefore(period.first()) ? period.first() : day,
                            Narratives.of(caseFile.offence(), made, place),
                            Optional.empty(),
                            OptionalInt.empty()));
            from.add(index);
        }
        return from;
    }

    private void fill(Period period, int count) {
        long there =
                tips.stream()
                        .filter(t -> period.holds(t.receivedAt().atZone(ZONE).toLocalDate()))
                        .count();
        for (long i = there; i < count; i++) {
            Place place = Place.any(made);
            String offence = Charge.any(Charge.OF_PERSONS, made).article();
            LocalDate day = made.day(period.first(), period.last());
            Tip tip =
                    tip(
                            tips.size(),
                            made.oneIn(8) ? "CA-94" : place.unit("CA"),
                            place,
                            offence,
                            day,
                            Narratives.of(offence, made, place),
                            Optional.empty(),
                            OptionalInt.empty());
            boolean open = day.isAfter(period.last().minusDays(15)) && !made.oneIn(3);
            tips.add(open ? tip : resolved(tip, day));
        }
    }

    private Tip resolved(Tip tip, LocalDate received) {
        LocalDate on = received.plusDays(made.between(2, 20));
        boolean anonymous = tip.reporter().isEmpty();
        Resolution how =
                switch (made.below(10)) {
                    case 0, 1, 2 ->
                            new Resolution("NOT_CRIME", on, "Vi phạm hành chính, chuyển xử phạt.");
                    case 3, 4 ->
                            anonymous
                                    ? new Resolution(
                                            "ANONYMOUS_NO_FACTS",
                                            on,
                                            "Tin nặc danh, không có căn cứ để xác minh.")
                                    : new Resolution(
                                            "NOT_CRIME", on, "Không có dấu hiệu tội phạm.");
                    case 5 ->
                            new Resolution(
                                    "FALSE_REPORT", on, "Nội dung báo tin không đúng sự thật.");
                    default ->
                            new Resolution(
                                    "NOT_INITIATED",
                                    on,
                                    "Không có sự việc phạm tội (khoản 1 Điều 157).");
                };
        return new Tip(
                tip.index(),
                tip.unit(),
                tip.narrative(),
                tip.channel(),
                tip.kind(),
                tip.receivedAt(),
                tip.area(),
                tip.place(),
                tip.offence(),
                tip.urgent(),
                tip.reporter(),
                Optional.of(how),
                tip.order());
    }

    private Tip tip(
            int index,
            String unit,
            Place place,
            String offence,
            LocalDate day,
            String narrative,
            Optional<Resolution> resolution,
            OptionalInt order) {
        String channel = made.of(CHANNELS);
        Instant at = day.atTime(made.between(6, 21), made.below(60)).atZone(ZONE).toInstant();
        boolean anonymous = channel.equals("REFERRAL") || made.oneIn(3);
        return new Tip(
                index,
                unit,
                narrative,
                channel,
                kind(channel),
                at,
                place.area(),
                "Ấp %d, %s".formatted(made.between(1, 9), place.name()),
                offence,
                made.oneIn(10),
                anonymous ? Optional.empty() : Optional.of(People.reporter(made, place)),
                resolution,
                order);
    }

    private String kind(String channel) {
        return switch (channel) {
            case "REFERRAL" -> made.oneIn(3) ? "KIEN_NGHI_KHOI_TO" : "TIN_BAO";
            case "IN_PERSON" -> made.oneIn(25) ? "TU_THU" : made.oneIn(25) ? "DAU_THU" : "TO_GIAC";
            default -> made.oneIn(20) ? "DIRECT_DISCOVERY" : made.oneIn(3) ? "TIN_BAO" : "TO_GIAC";
        };
    }
}
