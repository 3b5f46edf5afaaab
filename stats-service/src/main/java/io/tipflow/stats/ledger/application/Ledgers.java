package io.tipflow.stats.ledger.application;

import io.tipflow.stats.ledger.domain.WantedLedger;
import io.tipflow.stats.measure.OrderHistory;
import java.util.List;
import java.util.SortedSet;

/** Answers what the list of wanted persons was in a period. */
public final class Ledgers {

    private Ledgers() {}

    /**
     * The figures of a period, in persons.
     *
     * @param added who came on the list (phát sinh)
     * @param removed who left it neither by arrest nor by surrender (thanh loại)
     * @param difference what the stock rule leaves unexplained; zero, or the ledger is wrong
     */
    public record Turnover(
            long opening,
            long openingDomestic,
            long openingInternational,
            long added,
            long arrested,
            long surrendered,
            long removed,
            long closing,
            long difference) {

        /** Who left by arrest or surrender (bắt, vận động đầu thú). */
        public long out() {
            return arrested + surrendered;
        }
    }

    /** A part of the list, to find the orders behind a figure. */
    public enum Part {
        OPENING(WantedLedger.Part.OPENING),
        OPENING_DOMESTIC(WantedLedger.Part.OPENING_DOMESTIC),
        OPENING_INTERNATIONAL(WantedLedger.Part.OPENING_INTERNATIONAL),
        ADDED(WantedLedger.Part.ADDED),
        OUT(WantedLedger.Part.OUT),
        CLOSING(WantedLedger.Part.CLOSING);

        private final WantedLedger.Part part;

        Part(WantedLedger.Part part) {
            this.part = part;
        }
    }

    /** The turnover from the first to the last day, both included, as days since 1970. */
    public static Turnover turnover(List<OrderHistory> orders, int first, int last) {
        WantedLedger.Turnover found = WantedLedger.of(orders).turnover(first, last);
        return new Turnover(
                found.opening(),
                found.openingDomestic(),
                found.openingInternational(),
                found.added(),
                found.arrested(),
                found.surrendered(),
                found.removed(),
                found.closing(),
                found.difference());
    }

    /** The ids of the orders behind a part, sorted. */
    public static SortedSet<String> orders(
            List<OrderHistory> orders, Part part, int first, int last) {
        return WantedLedger.of(orders).orders(part.part, first, last);
    }

    /** The persons behind a part, each as often as he counts, with the orders on him. */
    public static List<SortedSet<String>> persons(
            List<OrderHistory> orders, Part part, int first, int last) {
        return WantedLedger.of(orders).persons(part.part, first, last);
    }
}
