package io.tipflow.rulebook.limits;

import io.tipflow.rulebook.Rulebook;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A case with 40 facts, and how many such cases a second the limits are worked out for on one core.
 */
public final class LimitsBench {
    private LimitsBench() {}

    /**
     * A case from the tip to the court, with an accused in custody: 40 facts, all before {@code
     * asOf}.
     */
    public static CaseFacts fortyFacts(ZoneId zone) {
        String[] facts = {
            "tip.received@2024-02-05T09:30",
            "tip.classified@2024-02-05T16:00",
            "tip.vks-notified@2024-02-06T08:00",
            "tip.reporter-notified@2024-02-06T09:00",
            "tip.assigned@2024-02-06T10:00",
            "tip.assignment-received@2024-02-06T14:00",
            "tip.procurator-named@2024-02-07T09:00",
            "tip.prolonged@2024-02-22T09:00",
            "case.initiated@2024-03-11T08:00",
            "tip.result-sent@2024-03-12T08:00",
            "initiation.copies-sent@2024-03-11T15:00",
            "initiation.received-by-vks@2024-03-11T15:30",
            "initiation.reviewed@2024-03-13T10:00",
            "custody.received/A@2024-03-15T07:30",
            "custody.family-told/A@2024-03-15T12:00",
            "holding.decided/A@2024-03-15T10:00",
            "holding.sent/A@2024-03-15T15:00",
            "holding.request-received/A@2024-03-17T15:00",
            "holding.extended/A@2024-03-17T20:00",
            "charge.decided/A@2024-03-19T08:00",
            "charge.sent/A@2024-03-19T11:00",
            "charge.received-by-vks/A@2024-03-19T13:00",
            "charge.approved/A@2024-03-20T09:00",
            "detention.order-received/A@2024-03-19T13:00",
            "detention.order-decided/A@2024-03-20T09:00",
            "detention.started/A@2024-03-21T07:30",
            "investigation.extended@2024-05-31T09:00",
            "detention.extended/A@2024-06-03T09:00",
            "investigation.assessed@2024-08-20T09:00",
            "investigation.concluded@2024-08-30T09:00",
            "investigation.file-sent@2024-08-30T15:00",
            "prosecution.received@2024-09-04T09:00",
            "detention.renewed/A@2024-08-13T00:00",
            "indictment.decided@2024-09-20T09:00",
            "indictment.served@2024-09-21T09:00",
            "indictment.file-sent@2024-09-22T09:00",
            "court.registered@2024-09-24T09:00",
            "court.judge-named@2024-09-25T09:00",
            "trial.decided@2024-10-25T09:00",
            "trial.scheduled@2024-10-25T09:30",
        };
        List<Fact> all = new ArrayList<>();
        for (String fact : facts) {
            String[] parts = fact.split("@", -1);
            String[] type = parts[0].split("/", -1);
            Map<String, String> attributes =
                    parts[0].equals("trial.scheduled") ? Map.of("opening", "2024-11-08") : Map.of();
            all.add(
                    new Fact(
                            type[0],
                            LocalDateTime.parse(parts[1]).atZone(zone).toInstant(),
                            type.length > 1 ? type[1] : "",
                            attributes));
        }
        return CaseFacts.of(
                all,
                Map.of("gravity", "SERIOUS", "level", "DISTRICT"),
                LocalDate.of(2024, 10, 28).atStartOfDay(zone).toInstant());
    }

    /** Time of this thread on the processor, so that a busy machine does not change the number. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Prints cases a second of one core, and what a bare date addition costs beside it. */
    public static void main(String[] arguments) {
        Rulebook rulebook = Rulebook.shipped("vn");
        CaseFacts facts = fortyFacts(rulebook.zone());
        TimeLimits limits = rulebook.timeLimits();
        long sink = 0;
        for (int round = 0; round < 6; round++) {
            int cases = 200_000;
            long begin = cpu();
            for (int i = 0; i < cases; i++) {
                sink += limits.limitsOf(facts).size();
            }
            double seconds = (cpu() - begin) / 1e9;
            System.out.printf(
                    "%d facts, %d limits: %,.0f a second%n",
                    facts.facts().size(), limits.limitsOf(facts).size(), cases / seconds);
        }
        LocalDate day = LocalDate.of(2024, 2, 5);
        int additions = 100_000_000;
        long begin = cpu();
        for (int i = 0; i < additions; i++) {
            sink += day.plusMonths(i & 15).getDayOfMonth();
        }
        System.out.printf(
                "bare date addition: %,.0f a second (%d, %s)%n",
                additions / ((cpu() - begin) / 1e9), sink, Instant.EPOCH);
    }
}
