package io.tipflow.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where an index begins is raised by readers only while no writer lowers it. */
class FirstEntryTest {

    private final FirstEntry first = new FirstEntry(key(0));

    private static byte[] key(int value) {
        return new byte[] {(byte) value};
    }

    @Test
    void a_reader_raises_it_to_the_first_key_it_found() {
        first.raise(key(5), first.ask());
        assertThat(first.ask().first()).isEqualTo(key(5));
        first.raise(key(3), first.ask());
        assertThat(first.ask().first()).isEqualTo(key(5));
    }

    @Test
    void an_entry_before_it_lowers_it_and_a_reader_from_before_cannot_raise_it_again() {
        first.raise(key(5), first.ask());
        FirstEntry.Known before = first.ask();
        first.announce(key(2));
        first.written();
        assertThat(first.ask().first()).isEqualTo(key(2));
        assertThat(first.isStill(before)).isFalse();
        first.raise(key(7), before);
        assertThat(first.ask().first()).isEqualTo(key(2));
    }

    @Test
    void an_entry_written_after_a_reader_looked_holds_it_down() {
        first.raise(key(5), first.ask());
        FirstEntry.Known before = first.ask();
        first.announce(key(6));
        first.written();
        assertThat(first.isStill(before)).isTrue();
        first.raise(key(9), before);
        assertThat(first.ask().first()).isEqualTo(key(6));
    }

    @Test
    void an_announced_entry_holds_it_down_until_it_is_written() {
        first.announce(key(4));
        FirstEntry.Known after = first.ask();
        first.raise(key(9), after);
        first.forget(after);
        assertThat(first.ask().first()).isEqualTo(key(4));
        first.written();
        first.raise(key(9), first.ask());
        assertThat(first.ask().first()).isEqualTo(key(9));
    }
}
