package io.tipflow.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Bytes in an index sort as the values they stand for. */
class KeyWriterProperties {

    @Property(tries = 3000)
    void bytes_sort_as_the_values_do(
            @ForAll("values") Object first, @ForAll("values") Object second) {
        int order = ValueComparator.ascWithoutListHandling().compare(first, second);
        int bytes = Arrays.compareUnsigned(KeyWriter.encode(first), KeyWriter.encode(second));
        assertThat(Integer.signum(bytes)).isEqualTo(Integer.signum(order));
    }

    @Property(tries = 1000)
    void descending_bytes_sort_the_other_way_also_with_bytes_after_them(
            @ForAll("values") Object first, @ForAll("values") Object second) {
        int order = ValueComparator.ascWithoutListHandling().compare(first, second);
        byte[] a = new KeyWriter().value(first, false).value("x").toBytes();
        byte[] b = new KeyWriter().value(second, false).value("x").toBytes();
        assertThat(Integer.signum(Arrays.compareUnsigned(a, b))).isEqualTo(-Integer.signum(order));
    }

    @Property(tries = 1000)
    void no_value_is_the_beginning_of_another(
            @ForAll("values") Object first, @ForAll("values") Object second) {
        byte[] a = KeyWriter.encode(first);
        byte[] b = KeyWriter.encode(second);
        if (!Arrays.equals(a, b)) {
            int length = Math.min(a.length, b.length);
            assertThat(Arrays.copyOf(a, length)).isNotEqualTo(Arrays.copyOf(b, length));
        } else {
            assertThat(ValueComparator.ascWithoutListHandling().compare(first, second)).isZero();
        }
    }

    /** No doubles beyond the longs: the library takes them for the largest long. */
    @Provide
    Arbitrary<Object> values() {
        Arbitrary<String> texts =
                Arbitraries.strings()
                        .withChars('a', 'b', '\u0000', '\u0001', 'ế', '\u00ff')
                        .ofMaxLength(4);
        Arbitrary<Object> scalars =
                Arbitraries.oneOf(
                        Arbitraries.integers().between(-5, 5).map(Object.class::cast),
                        Arbitraries.integers().map(Object.class::cast),
                        Arbitraries.longs().map(Object.class::cast),
                        Arbitraries.of(
                                (Object) (1L << 53),
                                (1L << 53) + 1,
                                Long.MAX_VALUE,
                                Long.MIN_VALUE,
                                0.0,
                                -0.0,
                                9007199254740993L),
                        Arbitraries.doubles().between(-1e9, 1e9).map(Object.class::cast),
                        texts.map(Object.class::cast),
                        Arbitraries.of(true, false).map(Object.class::cast),
                        Arbitraries.longs()
                                .between(-4_000_000_000_000L, 4_000_000_000_000L)
                                .map(Instant::ofEpochMilli),
                        Arbitraries.longs().map(l -> new UUID(l, ~l)),
                        Arbitraries.integers()
                                .map(i -> new ObjectId("%024x".formatted(i & 0xffffffffL))));
        return Arbitraries.oneOf(
                scalars,
                scalars.list().ofMinSize(1).ofMaxSize(3).map(List::copyOf),
                scalars.map(value -> new Document("k", value)),
                scalars.map(value -> new Document("k", value).append("l", 1)));
    }
}
