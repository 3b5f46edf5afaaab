package io.tipflow.stats.support;

import io.tipflow.contracts.cases.CaseEvent.AccusedCharged;
import io.tipflow.contracts.cases.CaseEvent.CaseAcceptedByCourt;
import io.tipflow.contracts.cases.CaseEvent.CaseAcceptedByProcuracy;
import io.tipflow.contracts.cases.CaseEvent.CaseFileSent;
import io.tipflow.contracts.cases.CaseEvent.CaseOpened;
import io.tipflow.contracts.cases.CaseEvent.IndictmentFiled;
import io.tipflow.contracts.cases.CaseEvent.JudgmentGiven;
import io.tipflow.contracts.wanted.WantedEvent.FugitiveArrested;
import io.tipflow.contracts.wanted.WantedEvent.FugitiveHandedOver;
import io.tipflow.contracts.wanted.WantedEvent.FugitiveSurrendered;
import io.tipflow.contracts.wanted.WantedEvent.WantedCountDeclared;
import io.tipflow.contracts.wanted.WantedEvent.WantedOrderIssued;
import io.tipflow.contracts.wanted.WantedEvent.WantedOrderRemoved;
import java.time.LocalDate;
import java.util.List;

/**
 * Events whose totals are those of the provincial report for the first half of 2024 and of what it
 * says about the first half of 2023. Every register has cases of its own.
 */
public final class SocTrang {

    private static final String LAST_DAY = "2024-06-30";

    private final Happenings counting;
    private int next;

    private SocTrang(Happenings counting) {
        this.counting = counting;
    }

    /** Everything the report counts. */
    public static Counting events() {
        Counting counting = new Counting();
        happen(counting);
        return counting;
    }

    /** Lets everything happen that the report counts. */
    public static void happen(Happenings happenings) {
        SocTrang report = new SocTrang(happenings);
        report.investigation();
        report.procuracy();
        report.court();
        report.wanted();
    }

    private void investigation() {
        investigated(700, 950, "2023-02-01", "2023-11-01");
        investigated(116, 150, "2023-05-01", "2024-02-01");
        investigated(500, 700, "2024-01-01", "2024-06-30");
        investigated(294, 384, "2024-06-30", null);
        // After the period: must not count.
        investigated(3, 5, "2024-07-01", null);
    }

    private void procuracy() {
        prosecuted(299, 462, "2023-03-01", "2023-08-01");
        prosecuted(9, 15, "2023-04-01", "2024-02-01");
        prosecuted(300, 600, "2024-01-15", "2024-05-01");
        prosecuted(105, 192, "2024-03-01", null);
    }

    private void court() {
        tried(264, 509, "2023-02-01", "2023-05-01");
        // The report's own figures leave 76 cases with 12 natural persons: the others' accused are
        // legal entities here.
        tried(76, 12, "2023-03-01", "2023-10-01");
        tried(73, 100, "2023-09-01", "2024-03-01");
        tried(275, 554, "2024-02-01", "2024-05-01");
        tried(125, 223, "2024-04-01", null);
    }

    private void wanted() {
        for (int i = 0; i < 65; i++) {
            issued("p-dom-" + i, "DOMESTIC", "2023-08-01");
        }
        for (int i = 0; i < 16; i++) {
            issued("p-int-" + i, "INTERNATIONAL", "2023-09-01");
        }
        for (int i = 0; i < 28; i++) {
            issued("p-new-" + i, "DOMESTIC", "2024-03-01");
        }
        // A second order on somebody who is on the list already: still one person.
        issued("p-dom-64", "DOMESTIC", "2024-04-01", "order-again");
        for (int i = 0; i < 9; i++) {
            counting.happened(
                    "order-p-dom-" + i,
                    new FugitiveArrested(
                            LocalDate.parse("2024-04-02"),
                            "CA-94",
                            null,
                            "173",
                            "p-dom-" + i,
                            "DOMESTIC",
                            "CA-94-941",
                            null));
        }
        for (int i = 0; i < 6; i++) {
            counting.happened(
                    "order-p-new-" + i,
                    new FugitiveSurrendered(
                            LocalDate.parse(LAST_DAY),
                            "CA-94",
                            null,
                            "173",
                            "p-new-" + i,
                            "DOMESTIC",
                            null));
        }
        counting.happened(
                "handed-over-1",
                new FugitiveHandedOver(LocalDate.parse("2024-02-02"), "CA-94", "CA-92", 4));
        counting.happened(
                "handed-over-2",
                new FugitiveHandedOver(LocalDate.parse("2024-05-05"), "CA-94-941", "CA-VN", 3));
        counting.recorded(
                "declared-1",
                new WantedCountDeclared(LocalDate.parse(LAST_DAY), "CA-94", 92),
                LocalDate.parse("2024-07-02"));
    }

    /** Records why two persons left the list in the period. */
    public static void explain(Happenings counting, LocalDate recordedOn) {
        for (int i = 20; i < 22; i++) {
            counting.recorded(
                    "order-p-dom-" + i,
                    new WantedOrderRemoved(
                            LocalDate.parse("2024-06-10"),
                            "CA-94",
                            null,
                            "173",
                            "p-dom-" + i,
                            "DOMESTIC",
                            "DIED",
                            null),
                    recordedOn);
        }
    }

    private void issued(String person, String kind, String day) {
        issued(person, kind, day, "order-" + person);
    }

    private void issued(String person, String kind, String day, String order) {
        counting.happened(
                order,
                new WantedOrderIssued(
                        LocalDate.parse(day),
                        "CA-94",
                        "941",
                        "173",
                        person,
                        kind,
                        "ORDINARY",
                        null));
    }

    private void investigated(int cases, int persons, String in, String out) {
        for (int i = 0; i < cases; i++) {
            int its = share(cases, persons, i);
            String id = "case-" + next++;
            LocalDate day = LocalDate.parse(in);
            counting.happened(
                    id, new CaseOpened(day, "CA-94-941", "941", "173", "SERIOUS", List.of()));
            for (int accused = 0; accused < its; accused++) {
                counting.happened(
                        id,
                        new AccusedCharged(
                                day, "CA-94-941", "941", "173", "a" + accused, 1, 0, "173"));
            }
            if (out != null) {
                counting.happened(
                        id,
                        new CaseFileSent(
                                LocalDate.parse(out), "CA-94-941", "941", "173", "VKS-94", its, 0));
            }
        }
    }

    private void prosecuted(int cases, int persons, String in, String out) {
        for (int i = 0; i < cases; i++) {
            int its = share(cases, persons, i);
            String id = "case-" + next++;
            counting.happened(
                    id,
                    new CaseAcceptedByProcuracy(
                            LocalDate.parse(in), "VKS-94", "941", "173", its, 0));
            if (out != null) {
                counting.happened(
                        id,
                        new IndictmentFiled(
                                LocalDate.parse(out), "VKS-94", "941", "173", "TA-94", its, 0));
            }
        }
    }

    private void tried(int cases, int persons, String in, String out) {
        for (int i = 0; i < cases; i++) {
            int its = share(cases, persons, i);
            String id = "case-" + next++;
            counting.happened(
                    id,
                    new CaseAcceptedByCourt(LocalDate.parse(in), "TA-94", "941", "173", its, 0));
            if (out != null) {
                counting.happened(
                        id,
                        new JudgmentGiven(
                                LocalDate.parse(out), "TA-94", "941", "173", its, 0, its));
            }
        }
    }

    private static int share(int cases, int persons, int which) {
        return persons / cases + (which < persons % cases ? 1 : 0);
    }
}
