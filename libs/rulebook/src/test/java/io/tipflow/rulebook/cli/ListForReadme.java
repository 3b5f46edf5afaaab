package io.tipflow.rulebook.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;

/** Prints the tables that the README carries. */
public final class ListForReadme {
    private ListForReadme() {}

    public static void print(PrintStream out) {
        LimitsCommand.run(
                new String[] {"--list", "--markdown"},
                InputStream.nullInputStream(),
                out,
                System.err,
                Clock.systemUTC());
    }
}
