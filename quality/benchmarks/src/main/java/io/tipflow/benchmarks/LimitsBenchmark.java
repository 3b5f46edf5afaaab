package io.tipflow.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import io.tipflow.rulebook.Rulebook;
import io.tipflow.rulebook.limits.CaseFacts;
import io.tipflow.rulebook.limits.Fact;
import io.tipflow.rulebook.limits.TimeLimits;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How many cases with 40 facts get all their limits in a second of one core, and what a bare date
 * addition costs beside it.
 *
 * <p>A second is one of processor time of the whole process, collector and compiler included, so
 * that a busy machine does not change the number.
 */
final class LimitsBenchmark implements Benchmark {

    private static final int ROUNDS = 7;
    private static final int CASES = 100_000;
    private static final int ADDITIONS = 50_000_000;

    /** A case from the tip to the court, with an accused in custody. */
    private static final String[] FACTS = {
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

    @Override
    public String name() {
        return "limits";
    }

    @Override
    public Outcome measure() throws Exception {
        Rulebook rulebook = Rulebook.shipped("vn");
        TimeLimits limits = rulebook.timeLimits();
        CaseFacts facts = facts(rulebook.zone());
        Rounds rounds = Rounds.of(ROUNDS, () -> cases(limits, facts), LimitsBenchmark::additions);
        return new Outcome(
                rounds.subject(),
                50_000,
                true,
                "cases/s",
                String.format(
                        Locale.ROOT,
                        "%d facts give %d limits; %s; processor time, one core",
                        facts.facts().size(),
                        limits.limitsOf(facts).size(),
                        rounds.detail("cases", "bare date addition")));
    }

    private static CaseFacts facts(ZoneId zone) {
        List<Fact> facts = new ArrayList<>();
        for (String text : FACTS) {
            int at = text.indexOf('@');
            int slash = text.indexOf('/');
            String type = text.substring(0, slash < 0 ? at : slash);
            facts.add(
                    new Fact(
                            type,
                            LocalDateTime.parse(text.substring(at + 1)).atZone(zone).toInstant(),
                            slash < 0 ? "" : text.substring(slash + 1, at),
                            type.equals("trial.scheduled")
                                    ? Map.of("opening", "2024-11-08")
                                    : Map.of()));
        }
        return CaseFacts.of(
                facts,
                Map.of("gravity", "SERIOUS", "level", "DISTRICT"),
                LocalDate.of(2024, 10, 28).atStartOfDay(zone).toInstant());
    }

    private static double cases(TimeLimits limits, CaseFacts facts) {
        long begun = processorTime();
        long found = 0;
        for (int i = 0; i < CASES; i++) {
            found += limits.limitsOf(facts).size();
        }
        return perSecond(CASES, begun, found);
    }

    private static double additions() {
        LocalDate day = LocalDate.of(2024, 2, 5);
        long begun = processorTime();
        long sum = 0;
        for (int i = 0; i < ADDITIONS; i++) {
            sum += day.plusDays(i & 63).getDayOfMonth();
        }
        return perSecond(ADDITIONS, begun, sum);
    }

    /** The result is looked at, so that nothing that leads to it can be left out. */
    private static double perSecond(int number, long begun, long result) {
        if (result <= 0) {
            throw new IllegalStateException("Expected a result, but got " + result);
        }
        return number / ((processorTime() - begun) / 1e9);
    }

    private static long processorTime() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
