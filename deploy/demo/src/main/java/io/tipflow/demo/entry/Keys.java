package io.tipflow.demo.entry;

/**
 * The Idempotency-Keys of a plan: made of its seed and the position of each thing in it, so that
 * another run gives the same commands, not others.
 */
final class Keys {

    private final long seed;

    Keys(long seed) {
        this.seed = seed;
    }

    /** {@code demo-94-case-17-send-file}. */
    String of(String what, int index, String step) {
        return "demo-" + seed + "-" + what + "-" + index + "-" + step;
    }
}
