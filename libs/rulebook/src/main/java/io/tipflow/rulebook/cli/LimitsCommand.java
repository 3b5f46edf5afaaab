package io.tipflow.rulebook.cli;

import io.tipflow.rulebook.Rulebook;
import io.tipflow.rulebook.format.InvalidRulebook;
import io.tipflow.rulebook.limits.CaseFacts;
import io.tipflow.rulebook.limits.InvalidFacts;
import io.tipflow.rulebook.limits.Limit;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/**
 * {@code ./tipflow limits}: facts on standard input, limits on standard output.
 *
 * <p>Exit code 0 for an answer, 1 for facts or a rulebook that cannot be read (the reason is on
 * standard error), 2 for a wrong option.
 */
public final class LimitsCommand {
    private static final String USAGE =
            """
            usage: tipflow limits [--json] [--lang CODE] < facts.yaml
                   tipflow limits --list [--markdown] [--lang CODE]

            Facts are YAML or JSON, for example
              {"facts": [{"type": "tip.received", "at": "2024-02-05T09:30:00+07:00"}], "gravity": "SERIOUS", "asOf": "2024-02-12"}
            """;
    private static final List<String> OPTIONS =
            List.of("--json", "--list", "--markdown", "--lang", "--help");

    private LimitsCommand() {}

    /** Runs the command on the process's own streams. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int code = run(arguments, System.in, out, err, Clock.systemUTC());
        out.flush();
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Runs the command and returns its exit code. */
    static int run(
            String[] arguments, InputStream in, PrintStream out, PrintStream err, Clock clock) {
        List<String> given = Arrays.asList(arguments);
        int lang = given.indexOf("--lang");
        boolean known =
                given.stream()
                        .allMatch(one ->
                                OPTIONS.contains(one)
                                        || (lang >= 0 && given.indexOf(one) == lang + 1));
        if (!known || given.contains("--help") || (lang >= 0 && lang == given.size() - 1)) {
            (known && given.contains("--help") ? out : err).print(USAGE);
            return given.contains("--help") ? 0 : 2;
        }
        try {
            Rulebook rulebook = Rulebook.open();
            String language = lang >= 0 ? given.get(lang + 1) : rulebook.languages().getLast();
            if (!rulebook.languages().contains(language)) {
                err.println("--lang must be one of " + rulebook.languages());
                return 2;
            }
            if (given.contains("--list")) {
                LimitsList list = new LimitsList(rulebook.timeLimits(), language);
                out.print(given.contains("--markdown") ? list.markdown() : list.text());
                return 0;
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            CaseFacts facts = new FactsDocument(rulebook.zone()).read(text, clock.instant());
            List<Limit> limits = rulebook.timeLimits().limitsOf(facts);
            out.print(
                    given.contains("--json")
                            ? new LimitsAsJson(rulebook.languages(), rulebook.zone())
                                    .write(limits, facts.asOf())
                            : new LimitsAsTable(language).write(limits));
            return 0;
        } catch (InvalidFacts e) {
            err.println(e.getMessage() + " (tipflow limits --list shows what is known)");
            return 1;
        } catch (InvalidRulebook | IOException e) {
            err.println(e.getMessage());
            return 1;
        }
    }
}
