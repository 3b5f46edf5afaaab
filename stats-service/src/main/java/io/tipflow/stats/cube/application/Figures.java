package io.tipflow.stats.cube.application;

import io.tipflow.stats.cube.domain.Cube;
import io.tipflow.stats.cube.domain.CubeView;
import io.tipflow.stats.cube.domain.OpenAggregate;
import io.tipflow.stats.measure.DeclaredCount;
import io.tipflow.stats.measure.Measure;
import io.tipflow.stats.measure.OrderHistory;
import io.tipflow.stats.measure.Pair;
import io.tipflow.stats.measure.Window;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** What other features may ask the cube; only within {@link LiveCube#read}. */
public final class Figures {

    private final Cube cube;

    Figures(Cube cube) {
        this.cube = cube;
    }

    /** What those units count together. */
    public Scoped of(Collection<String> units) {
        return new Scoped(cube.view(units));
    }

    /** What all units count together. */
    public Scoped ofAll() {
        return new Scoped(cube.viewOfAll());
    }

    /** What a set of units counts. */
    public static final class Scoped {
        private final CubeView view;

        private Scoped(CubeView view) {
            this.view = view;
        }

        /** The sum of a flow. */
        public Pair sum(Measure measure, Window window) {
            return view.sum(measure, window);
        }

        /** The cases of a flow by unit, one number for each legal day of a closed window. */
        public Map<String, long[]> casesByDay(Measure measure, Window window) {
            return view.casesByDay(measure, window);
        }

        /** Whether anything was counted at all, which is more than a sum of zero. */
        public boolean any(Measure measure, Window window) {
            return view.any(measure, window);
        }

        /**
         * Counts a register aggregate by aggregate: those that came on within {@code in} and did
         * not leave within {@code out}.
         */
        public Pair onRegister(Measure came, Window in, Measure left, Window out) {
            return view.onRegister(came, in, left, out);
        }

        /** The ids of the aggregates behind a flow, sorted. */
        public SortedSet<String> behind(Measure measure, Window window) {
            return view.behind(measure, window);
        }

        /** The ids of those {@link #onRegister} counts, sorted. */
        public SortedSet<String> behindRegister(Measure came, Window in, Measure left, Window out) {
            return view.behindRegister(came, in, left, out);
        }

        /** Those that came within a window and never left by any of these measures. */
        public List<OpenAggregate> open(Measure came, Window in, List<Measure> left) {
            return view.open(came, in, left);
        }

        /** The wanted orders with the steps recorded until a day's end. */
        public List<OrderHistory> orders(int asOf) {
            return view.orders(asOf);
        }

        /** By unit, the count of wanted persons it declared last for a day. */
        public Map<String, DeclaredCount> declared(int legalDay, int asOf) {
            return view.declared(legalDay, asOf);
        }

        /** The sum of a flow over all days, at the cost of an addition per unit. */
        public Pair total(Measure measure) {
            return view.total(measure);
        }

        /** How many tips were received on a legal day, at the same cost. */
        public long tipsOn(int day, boolean urgent) {
            return view.tipsOn(day, urgent);
        }

        /** How many events those units counted. */
        public long events() {
            return view.events();
        }

        /** How many persons a unit and those below it look for at this moment. */
        public long wantedNow(String scope) {
            return view.wantedNow(scope);
        }
    }
}
