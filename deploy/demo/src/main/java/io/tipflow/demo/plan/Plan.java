package io.tipflow.demo.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Everything the demo enters. Things refer to one another by their index.
 *
 * @param removals the two persons whose leaving is recorded at the very end
 */
public record Plan(
        long seed,
        List<Tip> tips,
        List<CaseFile> cases,
        List<Order> orders,
        List<Tip> sightings,
        List<Removal> removals,
        List<Handover> handovers,
        List<Count> counts) {

    public Plan {
        tips = List.copyOf(tips);
        cases = List.copyOf(cases);
        orders = List.copyOf(orders);
        sightings = List.copyOf(sightings);
        removals = List.copyOf(removals);
        handovers = List.copyOf(handovers);
        counts = List.copyOf(counts);
    }

    /** The plan of that seed: the same seed, the same plan. */
    public static Plan of(long seed) {
        List<CaseFile> cases = new CaseMaker(new Made(seed)).cases();
        TipMaker tips = new TipMaker(new Made(seed + 1));
        List<CaseFile> named = tips.named(cases);
        WantedMaker wanted = new WantedMaker(new Made(seed + 2), named);
        List<Order> orders = wanted.orders();
        return new Plan(
                seed,
                tips.tips(),
                named,
                orders,
                tips.sightings(orders, wanted.removals()),
                wanted.removals(),
                wanted.handovers(),
                wanted.counts());
    }

    /** Somebody who reports something. */
    public record Reporter(String name, String phone, String address) {}

    /** What was decided about a tip that led to no case. */
    public record Resolution(String outcome, LocalDate on, String reason) {}

    /**
     * A tip (nguồn tin về tội phạm).
     *
     * @param order the index of the wanted order it is about
     */
    public record Tip(
            int index,
            String unit,
            String narrative,
            String channel,
            String kind,
            Instant receivedAt,
            String area,
            String place,
            String offence,
            boolean urgent,
            Optional<Reporter> reporter,
            Optional<Resolution> resolution,
            OptionalInt order) {}

    /**
     * Somebody accused (bị can).
     *
     * @param natural false for a commercial legal entity
     */
    public record Accused(
            String name,
            boolean natural,
            int birthYear,
            boolean male,
            String offence,
            LocalDate chargedOn,
            boolean acquitted) {}

    /**
     * A case (vụ án), as far as it gets.
     *
     * @param passed the days of the steps after the opening, in their order, as many as it took
     * @param accused in the order in which they are charged
     * @param tips the indices of the tips it came from
     */
    public record CaseFile(
            int index,
            String unit,
            String procuracy,
            String court,
            String area,
            String offence,
            String gravity,
            LocalDate openedOn,
            List<LocalDate> passed,
            List<Accused> accused,
            List<Integer> tips) {
        public CaseFile {
            passed = List.copyOf(passed);
            accused = List.copyOf(accused);
            tips = List.copyOf(tips);
        }

        /** The steps that follow the opening. */
        public enum Step {
            SENT,
            ACCEPTED_BY_PROCURACY,
            INDICTED,
            ACCEPTED_BY_COURT,
            JUDGED
        }

        /** When the case took a step, if it did. */
        public Optional<LocalDate> on(Step step) {
            return passed.stream().skip(List.of(Step.values()).indexOf(step)).findFirst();
        }

        CaseFile named(List<Integer> from) {
            return new CaseFile(
                    index, unit, procuracy, court, area, offence, gravity, openedOn, passed,
                    accused, from);
        }
    }

    /** Somebody wanted (đối tượng truy nã). */
    public record Wanted(String name, int birthYear, boolean male, String lastArea) {}

    /** What happens to an order after its issue. */
    public sealed interface OrderStep {
        LocalDate on();

        /** It becomes international or domestic again. */
        record Reclassified(LocalDate on, String to) implements OrderStep {}

        /** The person is caught. */
        record Arrested(LocalDate on) implements OrderStep {}

        /** The person surrenders. */
        record Surrendered(LocalDate on) implements OrderStep {}

        /** It leaves the list for another reason. */
        record Removed(LocalDate on, String reason, String note) implements OrderStep {}
    }

    /**
     * A wanted order (quyết định truy nã).
     *
     * @param caseFile the index of the case whose first accused is wanted
     * @param samePersonAs the index of the order that names the same person
     */
    public record Order(
            int index,
            String unit,
            Wanted person,
            String kind,
            String danger,
            String offence,
            LocalDate issuedOn,
            OptionalInt caseFile,
            OptionalInt samePersonAs,
            List<OrderStep> steps) {
        public Order {
            steps = List.copyOf(steps);
        }
    }

    /** The last step of the demo: why a person left the list. */
    public record Removal(int order, OrderStep.Removed step) {}

    /** Fugitives of another province, caught here and handed over (bàn giao). */
    public record Handover(String receiver, int persons, LocalDate on) {}

    /** A count of the wanted persons that the province declares. */
    public record Count(LocalDate asOf, int persons) {}

    /** How many public events all of it makes, without the removals at the end. */
    public long events() {
        long ofTips =
                tips.size()
                        + tips.stream().filter(tip -> tip.resolution().isPresent()).count()
                        + sightings.size();
        long ofCases =
                cases.stream()
                        .mapToLong(
                                c -> 1L + c.accused().size() + c.passed().size() + c.tips().size())
                        .sum();
        long ofOrders = orders.stream().mapToLong(order -> 1L + order.steps().size()).sum();
        return ofTips + ofCases + ofOrders + handovers.size() + counts.size();
    }
}
