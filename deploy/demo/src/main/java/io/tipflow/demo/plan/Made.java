package io.tipflow.demo.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Makes things up, always the same from the same seed. */
final class Made {

    private final RandomGenerator random;

    Made(long seed) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A day from the first to the last, both included. */
    LocalDate day(LocalDate first, LocalDate last) {
        int days = (int) ChronoUnit.DAYS.between(first, last);
        return first.plusDays(days <= 0 ? 0 : random.nextInt(days + 1));
    }

    /** So many days of a half year, in order; each has some room before the next if there is. */
    List<LocalDate> days(Period period, int count) {
        int length = (int) ChronoUnit.DAYS.between(period.first(), period.last());
        int[] offsets = new int[count];
        for (int i = 0; i < count; i++) {
            offsets[i] = random.nextInt(length + 1);
        }
        Arrays.sort(offsets);
        return Arrays.stream(offsets).mapToObj(period.first()::plusDays).toList();
    }

    /** Parts of at least one each that make the whole. */
    int[] parts(int whole, int parts) {
        int[] shares = new int[parts];
        Arrays.fill(shares, 1);
        for (int rest = whole - parts; rest > 0; rest--) {
            shares[random.nextInt(parts)]++;
        }
        return shares;
    }
}
