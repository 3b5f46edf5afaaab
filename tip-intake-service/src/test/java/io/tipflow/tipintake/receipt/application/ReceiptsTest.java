package io.tipflow.tipintake.receipt.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReceiptsTest {

    private final Receipts receipts = new Receipts(new byte[32]);

    @Test
    void aReceiptIsSixteenDigitsAndAlwaysTheSameForATip() {
        String tip = UUID.randomUUID().toString();
        assertThat(receipts.receiptOf(tip)).matches("\\d{16}").isEqualTo(receipts.receiptOf(tip));
    }

    @Test
    void tipsHaveDifferentReceipts() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            seen.add(receipts.receiptOf("tip-" + i));
        }
        assertThat(seen).hasSize(10_000);
    }

    @Test
    void anotherInstallationMakesOtherReceiptsAndOtherHashes() {
        byte[] key = new byte[32];
        key[0] = 1;
        Receipts other = new Receipts(key);
        assertThat(other.receiptOf("tip-1")).isNotEqualTo(receipts.receiptOf("tip-1"));
        assertThat(other.lookupHash("4821993012756604"))
                .isNotEqualTo(receipts.lookupHash("4821993012756604"));
    }

    @Test
    void theHashTellsNothingOfTheReceiptAndBlanksDoNotMatter() {
        String hash = receipts.lookupHash("4821993012756604");
        assertThat(hash).hasSize(43).doesNotContain("4821");
        assertThat(receipts.lookupHash("4821 9930 1275 6604")).isEqualTo(hash);
        assertThat(receipts.lookupHash("4821-9930-1275-6604")).isEqualTo(hash);
    }

    @Test
    void aShortKeyIsRefused() {
        assertThatThrownBy(() -> new Receipts(new byte[16]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32 bytes");
    }
}
