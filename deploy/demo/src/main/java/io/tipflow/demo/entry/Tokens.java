package io.tipflow.demo.entry;

import java.io.IOException;

/** Gives out access tokens of the demo accounts. */
@FunctionalInterface
public interface Tokens {

    /**
     * A token that is valid for some minutes more; may block while one is fetched.
     *
     * @param renewed whether the last one was refused, so that another is needed
     * @throws IOException with a sentence for the reader, if there is none to be had
     */
    String of(Account account, boolean renewed) throws IOException, InterruptedException;
}
