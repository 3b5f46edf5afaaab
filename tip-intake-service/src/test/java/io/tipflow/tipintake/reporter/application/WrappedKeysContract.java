package io.tipflow.tipintake.reporter.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every keeper of wrapped keys promises. */
public abstract class WrappedKeysContract {

    private final String tip = UUID.randomUUID().toString();

    /** The keeper under test. */
    protected abstract WrappedKeys keys();

    @Test
    void theFirstKeyStays() {
        assertThat(keys().keep(tip, new byte[] {1})).containsExactly(1);
        assertThat(keys().keep(tip, new byte[] {2})).containsExactly(1);
        assertThat(keys().find(tip)).hasValueSatisfying(k -> assertThat(k).containsExactly(1));
    }

    @Test
    void aDeletedKeyIsGoneAndDeletingAgainIsNoError() {
        keys().keep(tip, new byte[] {1});
        keys().delete(tip);
        keys().delete(tip);
        assertThat(keys().find(tip)).isEmpty();
    }

    @Test
    void aCondemnedKeyIsRememberedUntilItIsDeleted() {
        keys().keep(tip, new byte[] {1});
        assertThat(keys().condemned()).doesNotContain(tip);
        keys().condemn(tip);
        keys().condemn(tip);
        assertThat(keys().condemned()).containsOnlyOnce(tip);
        assertThat(keys().find(tip)).isPresent();
        keys().delete(tip);
        assertThat(keys().condemned()).doesNotContain(tip);
    }

    @Test
    void aKeyThatIsNotThereCannotBeCondemned() {
        keys().condemn(tip);
        assertThat(keys().condemned()).doesNotContain(tip);
    }

    @Test
    void aTipWithoutAKeyHasNone() {
        assertThat(keys().find(tip)).isEmpty();
    }
}
