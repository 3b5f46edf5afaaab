package io.tipflow.demo;

import io.tipflow.demo.entry.Account;
import io.tipflow.demo.entry.Counted;
import io.tipflow.demo.entry.Entering;
import io.tipflow.demo.entry.GatewayTokens;
import io.tipflow.demo.entry.Progress;
import io.tipflow.demo.entry.Site;
import io.tipflow.demo.entry.Tokens;
import io.tipflow.demo.plan.Plan;
import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code ./tipflow demo}: enters two half years of the report of Sóc Trăng and prints it. It may be
 * interrupted and run again.
 */
public final class DemoCommand {

    /** Always the same, so that every run gives the same commands. */
    private static final long SEED = 94;

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String WANTED = "Công tác truy nã";

    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> environment;

    /** Enters into the platform that {@code TIPFLOW_PORT} and {@code TIPFLOW_DATA} name. */
    public DemoCommand(PrintStream out, PrintStream err, Map<String, String> environment) {
        this.out = out;
        this.err = err;
        this.environment = Map.copyOf(environment);
    }

    public static void main(String[] args) {
        System.exit(new DemoCommand(System.out, System.err, System.getenv()).run());
    }

    /** Runs it; returns the exit code. */
    public int run() {
        URI address =
                URI.create("http://localhost:" + environment.getOrDefault("TIPFLOW_PORT", "8080"));
        Path data = Path.of(environment.getOrDefault("TIPFLOW_DATA", "data"));
        try {
            Tokens tokens = new GatewayTokens(address, data);
            return isOpen(address, tokens) ? run(new Site(address, tokens)) : 1;
        } catch (IOException e) {
            err.println("tipflow demo: " + e.getMessage());
            err.println("What is entered stays entered: run ./tipflow demo again to go on.");
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            err.println("Interrupted: run ./tipflow demo again to go on.");
            return 130;
        }
    }

    /** Whether one may begin; says why not. */
    private boolean isOpen(URI address, Tokens tokens) throws InterruptedException {
        try {
            tokens.of(Account.SUPERVISOR, false);
            return true;
        } catch (ConnectException e) {
            err.println(
                    "tipflow demo: nothing answers at "
                            + address
                            + ": start the platform with ./tipflow up.");
        } catch (IOException e) {
            err.println("tipflow demo: " + e.getMessage());
        }
        return false;
    }

    private int run(Site site) throws IOException, InterruptedException {
        long began = System.nanoTime();
        Plan plan = Plan.of(SEED);
        long commands = Entering.commands(plan);
        out.printf(
                "Entering %,d tips, %,d cases and %,d wanted orders over HTTP; Ctrl+C and another"
                        + " run do no harm.%n",
                plan.tips().size() + plan.sightings().size(),
                plan.cases().size(),
                plan.orders().size());
        Entering entering = new Entering(plan, site, new Progress(out, isTerminal(), commands));
        entering.all();
        boolean again = entering.isRemovalRecorded();
        out.printf("Entered %,d commands in %d s.%n", commands, seconds(began));

        Counted counted = new Counted(site);
        if (again) {
            entering.recordRemovals();
        }
        await(counted, plan.events() + (again ? plan.removals().size() : 0));
        out.println();
        out.println(counted.report("vi"));
        out.println();
        if (again) {
            out.println("An earlier run has recorded why two persons left the list already.");
            return conclude(counted.differences(0), began);
        }
        List<String> before = counted.differences(2);
        out.println(
                "The list says 81 + 28 - 15 = 94 persons, the province declared 92: 2 are"
                        + " unexplained. Recording why two persons left it ...");
        entering.recordRemovals();
        await(counted, plan.events() + plan.removals().size());
        out.println();
        out.println(wanted(counted.report("vi")));
        out.println();
        return conclude(before.isEmpty() ? counted.differences(0) : before, began);
    }

    private void await(Counted counted, long events) throws IOException, InterruptedException {
        out.printf(
                "Waiting until the statistics have counted all %,d events (for up to %d s) ...%n",
                events, PATIENCE.toSeconds());
        if (!counted.await(events, PATIENCE)) {
            throw new IOException(
                    "the statistics counted %d of %d events within %d s: ./tipflow status says more."
                            .formatted(counted.events(), events, PATIENCE.toSeconds()));
        }
    }

    private int conclude(List<String> differences, long began) {
        if (differences.isEmpty()) {
            out.printf(
                    "Every figure of the report stands, and nothing is unexplained any more. The"
                            + " demo took %d s.%n",
                    seconds(began));
            return 0;
        }
        err.println("These figures differ; does the data folder hold more than the demo?");
        differences.forEach(difference -> err.println("  " + difference));
        return 1;
    }

    private static String wanted(String report) {
        int from = report.indexOf(WANTED);
        return from < 0 ? report : report.substring(from);
    }

    private static long seconds(long began) {
        return (System.nanoTime() - began) / 1_000_000_000;
    }

    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }
}
